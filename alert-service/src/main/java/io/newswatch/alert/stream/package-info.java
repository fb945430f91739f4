/** What happened to articles, stories and alerts, in one order, for those who follow. */
@NullMarked
package io.newswatch.alert.stream;

import org.jspecify.annotations.NullMarked;
