/** The HTTP interface to people, tokens and sessions. */
@NullMarked
package io.newswatch.alert.people.rest;

import org.jspecify.annotations.NullMarked;
