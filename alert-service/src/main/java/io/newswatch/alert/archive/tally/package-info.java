/** Counts articles from tallies: how many of each kind there were in an hour. */
@NullMarked
package io.newswatch.alert.archive.tally;

import org.jspecify.annotations.NullMarked;
