/** Child processes that end when this process ends, however it ends. */
@NullMarked
package io.newswatch.local.child;

import org.jspecify.annotations.NullMarked;
