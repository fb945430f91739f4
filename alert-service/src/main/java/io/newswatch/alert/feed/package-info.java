/** Alerts as web feeds: what an entry says, and the two forms in which feeds are read. */
@NullMarked
package io.newswatch.alert.feed;

import org.jspecify.annotations.NullMarked;
