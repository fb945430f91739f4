/** Settings of matching and raising, and the objects made of them. */
@NullMarked
package io.newswatch.alert.raise.wiring;

import org.jspecify.annotations.NullMarked;
