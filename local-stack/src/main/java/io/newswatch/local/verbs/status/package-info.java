/** One screen that says how the running system is. */
@NullMarked
package io.newswatch.local.verbs.status;

import org.jspecify.annotations.NullMarked;
