/** A reading as the JSON that read and the preview answer. */
@NullMarked
package io.newswatch.reader.json;

import org.jspecify.annotations.NullMarked;
