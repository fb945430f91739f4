/** How articles flow through all services, and what operators do when something does not. */
@NullMarked
package io.newswatch.console.pipeline;

import org.jspecify.annotations.NullMarked;
