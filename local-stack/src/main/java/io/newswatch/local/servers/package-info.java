/** A real Kafka broker and a real PostgreSQL, each in processes of their own, without containers. */
@NullMarked
package io.newswatch.local.servers;

import org.jspecify.annotations.NullMarked;
