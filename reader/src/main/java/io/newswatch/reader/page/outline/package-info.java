/** A page as blocks of text and the regions around them, each with the role that its element seems to have. */
@NullMarked
package io.newswatch.reader.page.outline;

import org.jspecify.annotations.NullMarked;
