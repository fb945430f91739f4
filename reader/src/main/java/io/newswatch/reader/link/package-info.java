/** Web addresses as documents write them. */
@NullMarked
package io.newswatch.reader.link;

import org.jspecify.annotations.NullMarked;
