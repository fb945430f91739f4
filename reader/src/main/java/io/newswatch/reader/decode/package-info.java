/** From bytes to characters: unpacking and character sets, within limits. */
@NullMarked
package io.newswatch.reader.decode;

import org.jspecify.annotations.NullMarked;
