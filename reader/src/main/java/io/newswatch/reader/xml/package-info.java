/** XML as the wild writes it, as a tree that forgives. */
@NullMarked
package io.newswatch.reader.xml;

import org.jspecify.annotations.NullMarked;
