/** Makes the boxes and capabilities from the one key of the configuration. */
@NullMarked
package io.newswatch.alert.secret.wiring;

import org.jspecify.annotations.NullMarked;
