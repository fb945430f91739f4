/** Building archive, stories and alerts anew from the topics. */
@NullMarked
package io.newswatch.alert.rebuild;

import org.jspecify.annotations.NullMarked;
