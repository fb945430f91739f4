/** Stories: articles about one event in the eyes of one watch. Until grouping comes, each article is its own. */
@NullMarked
package io.newswatch.alert.story;

import org.jspecify.annotations.NullMarked;
