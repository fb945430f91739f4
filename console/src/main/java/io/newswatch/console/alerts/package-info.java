/** What was sent to whom and why, what readers thought of it, and why something was not sent. */
@NullMarked
package io.newswatch.console.alerts;

import org.jspecify.annotations.NullMarked;
