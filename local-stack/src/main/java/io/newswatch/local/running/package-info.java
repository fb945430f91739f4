/** How a verb finds the running system, shows its token and talks to it. */
@NullMarked
package io.newswatch.local.running;

import org.jspecify.annotations.NullMarked;
