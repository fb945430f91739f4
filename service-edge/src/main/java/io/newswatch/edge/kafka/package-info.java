/** Publishing that is finished when the broker says so, and quarantine for what cannot be processed. */
@NullMarked
package io.newswatch.edge.kafka;

import org.jspecify.annotations.NullMarked;
