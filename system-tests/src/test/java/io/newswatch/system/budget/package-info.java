/** More alerts than a reader wants in a day. */
package io.newswatch.system.budget;
