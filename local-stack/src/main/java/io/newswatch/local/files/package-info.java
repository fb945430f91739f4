/** Articles in files, as people keep them: JSON, NDJSON, plain text, Markdown and HTML. */
@NullMarked
package io.newswatch.local.files;

import org.jspecify.annotations.NullMarked;
