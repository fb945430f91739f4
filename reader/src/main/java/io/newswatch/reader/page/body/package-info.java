/** Where in a page its main text stands: blocks of text, the regions around them, and the choice among them. */
@NullMarked
package io.newswatch.reader.page.body;

import org.jspecify.annotations.NullMarked;
