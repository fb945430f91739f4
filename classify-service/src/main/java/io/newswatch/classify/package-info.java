/** Turns the event of an article into the event of the classified article. */
@NullMarked
package io.newswatch.classify;

import org.jspecify.annotations.NullMarked;
