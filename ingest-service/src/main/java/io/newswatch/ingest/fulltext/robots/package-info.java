/** What sites ask of robots, RFC 9309. */
@NullMarked
package io.newswatch.ingest.fulltext.robots;

import org.jspecify.annotations.NullMarked;
