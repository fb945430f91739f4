/** The books for operators. */
@NullMarked
package io.newswatch.alert.ledger.rest;

import org.jspecify.annotations.NullMarked;
