/** Secrets in files: written whole, readable by their owner only. */
@NullMarked
package io.newswatch.local.keys;

import org.jspecify.annotations.NullMarked;
