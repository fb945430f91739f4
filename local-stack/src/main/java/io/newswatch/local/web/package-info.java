/** Just enough of a web server for the mailbox and the demo: requests, answers, pages. */
@NullMarked
package io.newswatch.local.web;

import org.jspecify.annotations.NullMarked;
