/** Standing orders for alerts: what each asks for in plain words, a form with a live preview, channels. */
@NullMarked
package io.newswatch.console.subscriptions;

import org.jspecify.annotations.NullMarked;
