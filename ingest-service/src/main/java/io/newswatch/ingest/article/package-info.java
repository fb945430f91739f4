/** What an article is, which one it is, and what a new statement of it means: pure, without I/O. */
@NullMarked
package io.newswatch.ingest.article;

import org.jspecify.annotations.NullMarked;
