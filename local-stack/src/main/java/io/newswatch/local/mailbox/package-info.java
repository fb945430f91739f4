/** The built-in mailbox: takes every mail by SMTP, keeps the last ones, shows them in a browser. */
@NullMarked
package io.newswatch.local.mailbox;

import org.jspecify.annotations.NullMarked;
