/** The pages' addresses, and the checks in front of them. */
@NullMarked
package io.newswatch.console.rest;

import org.jspecify.annotations.NullMarked;
