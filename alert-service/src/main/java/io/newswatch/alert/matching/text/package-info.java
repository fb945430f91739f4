/** Texts as the words that are looked for, the same way for articles and for queries. */
@NullMarked
package io.newswatch.alert.matching.text;

import org.jspecify.annotations.NullMarked;
