/** What is probably not meant in a subscription that can be taken. */
@NullMarked
package io.newswatch.alert.subscription.lint;

import org.jspecify.annotations.NullMarked;
