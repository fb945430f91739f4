/** The demo's webhook sink: checks signatures, keeps the last webhooks and shows them. */
@NullMarked
package io.newswatch.local.demo.hooks;

import org.jspecify.annotations.NullMarked;
