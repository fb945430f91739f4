/** What people want to be told: subscriptions and their channels, and the rules that both must obey. */
@NullMarked
package io.newswatch.alert.subscription;

import org.jspecify.annotations.NullMarked;
