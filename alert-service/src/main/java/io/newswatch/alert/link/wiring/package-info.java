/** Takes the public address from the configuration. */
@NullMarked
package io.newswatch.alert.link.wiring;

import org.jspecify.annotations.NullMarked;
