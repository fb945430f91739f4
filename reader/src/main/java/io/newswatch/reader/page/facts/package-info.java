/** What a page says of its article: title, authors, dates, language, address, site. */
@NullMarked
package io.newswatch.reader.page.facts;

import org.jspecify.annotations.NullMarked;
