/** What every benchmark writes: a table of figures, and the state of the machine it ran on. */
@NullMarked
package io.newswatch.bench.report;

import org.jspecify.annotations.NullMarked;
