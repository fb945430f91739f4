/** Which of a page's blocks are the main text: how likely each is, what is noise, where the text stands, what is cut off. */
@NullMarked
package io.newswatch.reader.page.body;

import org.jspecify.annotations.NullMarked;
