/** The addresses that leave the system. */
@NullMarked
package io.newswatch.alert.link;

import org.jspecify.annotations.NullMarked;
