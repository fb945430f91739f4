/** The AsyncAPI document and the JSON Schemas of the events, served by every service. */
@NullMarked
package io.newswatch.edge.contract;

import org.jspecify.annotations.NullMarked;
