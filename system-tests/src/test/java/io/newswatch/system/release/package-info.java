/** What a release has beside the programs. */
package io.newswatch.system.release;
