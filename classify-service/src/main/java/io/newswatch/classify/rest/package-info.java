/** The HTTP edge: classification without side effects, and the taxonomy. */
@NullMarked
package io.newswatch.classify.rest;

import org.jspecify.annotations.NullMarked;
