/** What could not be processed: looking at it, sending it again, dropping it. */
@NullMarked
package io.newswatch.local.verbs.deadletters;

import org.jspecify.annotations.NullMarked;
