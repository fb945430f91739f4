/** Alerts as messages for Slack and for what understands its incoming webhooks. */
@NullMarked
package io.newswatch.alert.slack;

import org.jspecify.annotations.NullMarked;
