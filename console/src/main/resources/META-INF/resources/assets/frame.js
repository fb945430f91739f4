// Shared by all pages: passes the event stream on to whoever listens on the page, and says how it stands.
(() => {
  'use strict';
  const AGAIN = 60000;
  const state = document.getElementById('live-state');

  // How the stream stands, said again when a request that failed has been made good.
  let standing = ['calm', ''];
  let failed = false;

  const say = (tone, text) => {
    if (!state) return;
    state.hidden = false;
    if (state.textContent !== text) state.textContent = text;
    state.dataset.tone = tone;
  };

  const stand = (tone, text) => {
    standing = [tone, text];
    if (!failed) say(tone, text);
  };

  const look = () => document.body.dispatchEvent(new CustomEvent('live-look'));

  const pass = kind => event => document.body.dispatchEvent(new CustomEvent('live-' + kind, { detail: event.data }));

  // Without a stream a page that wants to stay fresh is told to look again every few seconds.
  let polling = 0;
  const poll = on => {
    clearInterval(polling);
    polling = on ? setInterval(() => {
      if (!document.hidden) look();
    }, 5000) : 0;
  };

  const listen = () => {
    const stream = new EventSource('/live');
    stream.onopen = () => {
      poll(false);
      stand('live', 'Live');
      look();
    };
    // Something was missed that is not kept any more.
    stream.addEventListener('reset', look);
    for (const kind of ['article', 'story', 'alert']) stream.addEventListener(kind, pass(kind));
    stream.onerror = () => {
      stand('calm', 'Not live: checking every 5 seconds');
      if (!polling) poll(true);
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, AGAIN);
    };
  };

  // Only a page that shows how it stands, or asks for it, holds a connection open.
  if (state) listen();

  // A failed request of a part says so at the top instead of failing silently, and is made again.
  let again = 0;
  const fail = text => {
    failed = true;
    say('trouble', text);
    clearTimeout(again);
    if (state) again = setTimeout(look, 5000);
  };
  document.body.addEventListener('htmx:sendError', () => fail('The console does not answer; trying again'));
  document.body.addEventListener('htmx:timeout', () => fail('The console takes too long; trying again'));
  document.body.addEventListener('htmx:afterOnLoad', () => {
    if (!failed) return;
    failed = false;
    if (standing[1]) say(...standing);
  });

  // While somebody writes a note, the list around it stays as it is.
  document.body.addEventListener('htmx:beforeRequest', event => {
    const list = event.detail.elt;
    if (list.matches('[data-keep]') && list.querySelector('details[open] input')) event.preventDefault();
  });

  // What came in since a list was last shown is marked for a moment.
  const known = new Map();
  const keys = list => new Set([...list.querySelectorAll('[data-key]')].map(item => item.dataset.key));
  document.body.addEventListener('htmx:beforeSwap', event => {
    const list = event.detail.target;
    if (list.matches('[data-keep]')) known.set(list.id, keys(list));
  });
  document.body.addEventListener('htmx:afterSwap', event => {
    const list = document.getElementById(event.detail.target.id);
    const before = known.get(event.detail.target.id);
    if (!list || !before) return;
    for (const item of list.querySelectorAll('[data-key]')) {
      if (!before.has(item.dataset.key)) item.classList.add('fresh');
    }
  });

  // Filters are forms that work by a button; with a script they work by themselves.
  document.body.addEventListener('change', event => {
    const form = event.target.closest('form[data-auto]');
    if (form) form.requestSubmit();
  });
})();
