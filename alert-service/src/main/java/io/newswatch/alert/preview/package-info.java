/** What a subscription would have brought: tried on the archive before anything is saved. */
@NullMarked
package io.newswatch.alert.preview;

import org.jspecify.annotations.NullMarked;
