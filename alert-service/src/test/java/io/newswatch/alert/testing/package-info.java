/** What the tests of this service share. */
@NullMarked
package io.newswatch.alert.testing;

import org.jspecify.annotations.NullMarked;
