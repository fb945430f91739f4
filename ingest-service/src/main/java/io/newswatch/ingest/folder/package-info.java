/** Reads sources that are folders of files. */
@NullMarked
package io.newswatch.ingest.folder;

import org.jspecify.annotations.NullMarked;
