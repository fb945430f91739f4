/** The console as people see it: a demo of its own, a real browser, and what it must be like on every page. */
package io.newswatch.system.browser;
