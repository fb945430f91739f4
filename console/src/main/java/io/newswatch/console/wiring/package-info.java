/** Settings, and what they are turned into. */
@NullMarked
package io.newswatch.console.wiring;

import org.jspecify.annotations.NullMarked;
