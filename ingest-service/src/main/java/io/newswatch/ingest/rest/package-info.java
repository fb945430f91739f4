/** The HTTP interface of the ingest service. */
@NullMarked
package io.newswatch.ingest.rest;

import org.jspecify.annotations.NullMarked;
