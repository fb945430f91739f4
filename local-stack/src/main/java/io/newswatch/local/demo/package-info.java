/** The demo: its servers, and what is registered with the services so that a newcomer sees alerts. */
@NullMarked
package io.newswatch.local.demo;

import org.jspecify.annotations.NullMarked;
