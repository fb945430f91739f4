/** That what operators are given to watch the system with fits the running system. */
package io.newswatch.system.watching;
