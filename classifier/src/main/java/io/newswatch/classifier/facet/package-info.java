/** Topics, genre and timeliness: what is said of a text beside whom it speaks of. */
@NullMarked
package io.newswatch.classifier.facet;

import org.jspecify.annotations.NullMarked;
