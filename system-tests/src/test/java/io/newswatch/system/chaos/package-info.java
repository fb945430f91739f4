/** A stream of news while everything that carries it is killed: what was said, kept, raised and heard, compared. */
package io.newswatch.system.chaos;
