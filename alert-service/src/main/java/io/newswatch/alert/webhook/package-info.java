/** Sends alerts to subscribers' servers in the form of the Standard Webhooks specification. */
@NullMarked
package io.newswatch.alert.webhook;

import org.jspecify.annotations.NullMarked;
