/** The whole pipeline, from push to alert and webhook, beside a raw three-stage copy on the same broker. */
@NullMarked
package io.newswatch.bench.pipeline;

import org.jspecify.annotations.NullMarked;
