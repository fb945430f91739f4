/** Classifies files without a running system and shows the evidence in the text. */
@NullMarked
package io.newswatch.local.verbs.classify;

import org.jspecify.annotations.NullMarked;
