/** RSS, Atom and JSON Feed. */
@NullMarked
package io.newswatch.reader.feed;

import org.jspecify.annotations.NullMarked;
