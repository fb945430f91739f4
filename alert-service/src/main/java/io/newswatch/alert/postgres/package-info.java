/** What every table of this service needs: transactions, set-based statements, wake-ups by NOTIFY. */
@NullMarked
package io.newswatch.alert.postgres;

import org.jspecify.annotations.NullMarked;
