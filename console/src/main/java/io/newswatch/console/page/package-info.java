/** What the pages say, ready for the templates. */
@NullMarked
package io.newswatch.console.page;

import org.jspecify.annotations.NullMarked;
