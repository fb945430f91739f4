/** What readers thought of alerts: kept, counted, and given back as labelled articles. */
@NullMarked
package io.newswatch.alert.feedback;

import org.jspecify.annotations.NullMarked;
