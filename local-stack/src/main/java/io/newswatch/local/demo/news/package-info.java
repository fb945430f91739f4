/** The demo's news server: publishes the sample articles over time as feeds and pages. */
@NullMarked
package io.newswatch.local.demo.news;

import org.jspecify.annotations.NullMarked;
