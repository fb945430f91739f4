/** The channel at which planted articles come out: how long they took, and which are missing. */
@NullMarked
package io.newswatch.alert.canary;

import org.jspecify.annotations.NullMarked;
