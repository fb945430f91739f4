/** What must be there before services start that nobody started with {@code up}. */
@NullMarked
package io.newswatch.local.prepare;

import org.jspecify.annotations.NullMarked;
