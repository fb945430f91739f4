/** What every benchmark of a running system needs: a constant pace, a receiver of webhooks, words nobody has used. */
@NullMarked
package io.newswatch.bench.load;

import org.jspecify.annotations.NullMarked;
