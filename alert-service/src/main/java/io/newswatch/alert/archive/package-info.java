/** The archive of articles that reached MENTION or matched, and one narrow row of every classified event. */
@NullMarked
package io.newswatch.alert.archive;

import org.jspecify.annotations.NullMarked;
