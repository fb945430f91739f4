/** What somebody asks for, as a tree of conditions on an article. */
@NullMarked
package io.newswatch.alert.matching.condition;

import org.jspecify.annotations.NullMarked;
