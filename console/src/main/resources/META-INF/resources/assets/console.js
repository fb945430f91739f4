// Keeps the list of alerts fresh: by the event stream, or by asking every few seconds when there is none.
(() => {
  'use strict';
  const state = document.getElementById('live-state');
  const PAUSE = 5000;
  const STREAM_AGAIN = 60000;
  let waiting = 0;
  let polling = 0;
  let streaming = false;

  const say = (tone, text) => {
    state.hidden = false;
    if (state.textContent !== text) state.textContent = text;
    state.dataset.tone = tone;
  };

  const ids = list => [...list.querySelectorAll('[data-alert]')];

  // Items already on the page stay the same elements, so that focus and selection survive.
  const merge = next => {
    const current = document.getElementById('alerts');
    const known = new Map(ids(current).map(item => [item.dataset.alert, item]));
    const focused = document.activeElement;
    for (const item of ids(next)) {
      const old = known.get(item.dataset.alert);
      if (!old) {
        item.classList.add('fresh');
        continue;
      }
      const times = [...old.querySelectorAll('time')];
      [...item.querySelectorAll('time')].forEach((time, i) => { if (times[i]) times[i].textContent = time.textContent; });
      item.replaceWith(old);
    }
    current.replaceWith(next);
    if (focused && focused !== document.body && next.contains(focused)) focused.focus({ preventScroll: true });
  };

  const refresh = async () => {
    try {
      const answer = await fetch('/fragment/alerts', { headers: { Accept: 'text/html' }, signal: AbortSignal.timeout(8000) });
      if (answer.status === 401) {
        location.assign('/sign-in');
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const next = page.getElementById('alerts');
      if (next) merge(document.adoptNode(next));
      if (streaming) say('live', 'Live');
      else say('live', 'Checking every 5 seconds');
    } catch {
      say('trouble', 'The alert service does not answer; trying again');
    }
  };

  const soon = () => {
    if (waiting) return;
    waiting = setTimeout(() => { waiting = 0; refresh(); }, 150);
  };

  const poll = on => {
    clearInterval(polling);
    polling = on ? setInterval(() => { if (!document.hidden) refresh(); }, PAUSE) : 0;
  };

  const listen = () => {
    const stream = new EventSource('/live');
    stream.onopen = () => { streaming = true; poll(false); say('live', 'Live'); soon(); };
    stream.addEventListener('alert', soon);
    stream.onerror = () => {
      streaming = false;
      if (!polling) { poll(true); soon(); }
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, STREAM_AGAIN);
    };
  };

  document.addEventListener('visibilitychange', () => { if (!document.hidden) soon(); });
  poll(true);
  if (document.querySelector('#alerts .trouble')) say('trouble', 'The alert service does not answer; trying again');
  else say('live', 'Checking every 5 seconds');
  listen();
})();
