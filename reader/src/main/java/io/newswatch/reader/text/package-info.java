/** What texts may contain and how they become plain. */
@NullMarked
package io.newswatch.reader.text;

import org.jspecify.annotations.NullMarked;
