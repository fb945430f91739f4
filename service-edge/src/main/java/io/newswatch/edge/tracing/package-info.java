/** The traces of articles: steps are noted when they are done, and sent to an OTLP receiver where one is configured. */
@NullMarked
package io.newswatch.edge.tracing;

import org.jspecify.annotations.NullMarked;
