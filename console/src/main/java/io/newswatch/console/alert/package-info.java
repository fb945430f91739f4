/** Alerts as a reader sees them, and how their evidence is laid out. */
@NullMarked
package io.newswatch.console.alert;

import org.jspecify.annotations.NullMarked;
