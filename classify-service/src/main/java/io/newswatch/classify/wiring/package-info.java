/** Makes the classifier a bean. */
@NullMarked
package io.newswatch.classify.wiring;

import org.jspecify.annotations.NullMarked;
