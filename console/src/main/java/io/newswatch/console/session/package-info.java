/** Who is signed in, and which requests are ours. */
@NullMarked
package io.newswatch.console.session;

import org.jspecify.annotations.NullMarked;
