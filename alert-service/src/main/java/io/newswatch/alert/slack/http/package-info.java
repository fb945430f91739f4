/** Sends Slack messages. */
@NullMarked
package io.newswatch.alert.slack.http;

import org.jspecify.annotations.NullMarked;
