/** Watches for planted articles while the service runs, and shows what it sees as metrics. */
@NullMarked
package io.newswatch.alert.canary.wiring;

import org.jspecify.annotations.NullMarked;
