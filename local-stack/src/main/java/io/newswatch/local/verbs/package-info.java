/** The verbs of the command line by name. */
@NullMarked
package io.newswatch.local.verbs;

import org.jspecify.annotations.NullMarked;
