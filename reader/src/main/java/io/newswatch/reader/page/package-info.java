/** HTML pages: their title, links, the feeds they name, and their text. */
@NullMarked
package io.newswatch.reader.page;

import org.jspecify.annotations.NullMarked;
