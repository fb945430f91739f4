/** The names of actors and topics, for people. */
@NullMarked
package io.newswatch.console.taxonomy;

import org.jspecify.annotations.NullMarked;
