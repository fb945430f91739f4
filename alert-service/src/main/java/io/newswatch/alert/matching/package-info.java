/** Which subscriptions an article matches: pure, in memory, from an immutable index. */
@NullMarked
package io.newswatch.alert.matching;

import org.jspecify.annotations.NullMarked;
