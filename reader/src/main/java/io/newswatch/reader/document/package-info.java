/** What a document turned out to be: its items, and what was wrong with it. */
@NullMarked
package io.newswatch.reader.document;

import org.jspecify.annotations.NullMarked;
