/** What the classifier knows, read from data files that people edit, and checked while it is read. */
@NullMarked
package io.newswatch.classifier.taxonomy;

import org.jspecify.annotations.NullMarked;
