/** HTML to plain text, by jsoup. */
@NullMarked
package io.newswatch.reader.html;

import org.jspecify.annotations.NullMarked;
