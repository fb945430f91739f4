/** How every error of every API looks: RFC 9457 problem documents that name what was refused. */
@NullMarked
package io.newswatch.edge.problem;

import org.jspecify.annotations.NullMarked;
