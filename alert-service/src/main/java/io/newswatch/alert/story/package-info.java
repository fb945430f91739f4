/** Stories: articles about one event in the eyes of one watch, and what each of them adds. */
@NullMarked
package io.newswatch.alert.story;

import org.jspecify.annotations.NullMarked;
