/** The events on the topics: records of primitives, strings, instants and lists, their JSON form and their names. */
@NullMarked
package io.newswatch.contract;

import org.jspecify.annotations.NullMarked;
