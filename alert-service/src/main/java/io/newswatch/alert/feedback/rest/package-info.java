/** Feedback over HTTP. */
@NullMarked
package io.newswatch.alert.feedback.rest;

import org.jspecify.annotations.NullMarked;
