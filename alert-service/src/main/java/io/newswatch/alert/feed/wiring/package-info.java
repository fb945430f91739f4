/** Makes feeds a channel like the others. */
@NullMarked
package io.newswatch.alert.feed.wiring;

import org.jspecify.annotations.NullMarked;
