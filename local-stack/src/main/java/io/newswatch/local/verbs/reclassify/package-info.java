/** Has classify-service classify a stretch of the past again. */
@NullMarked
package io.newswatch.local.verbs.reclassify;

import org.jspecify.annotations.NullMarked;
