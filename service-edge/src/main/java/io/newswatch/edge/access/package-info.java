/** Who may call in: tokens, roles and default deny. */
@NullMarked
package io.newswatch.edge.access;

import org.jspecify.annotations.NullMarked;
