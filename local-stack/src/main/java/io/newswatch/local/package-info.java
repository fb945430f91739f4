/** The command line: one main class, its verbs in packages of their own. */
@NullMarked
package io.newswatch.local;

import org.jspecify.annotations.NullMarked;
