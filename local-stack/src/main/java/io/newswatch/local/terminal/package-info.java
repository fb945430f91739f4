/** What every verb of the command line shares: its streams, and how it fails. */
@NullMarked
package io.newswatch.local.terminal;

import org.jspecify.annotations.NullMarked;
