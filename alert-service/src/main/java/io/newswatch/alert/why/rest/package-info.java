/** "Why" over HTTP. */
@NullMarked
package io.newswatch.alert.why.rest;

import org.jspecify.annotations.NullMarked;
