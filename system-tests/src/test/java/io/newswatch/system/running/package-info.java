/** A whole Newswatch for the tests: the packaged services as processes, and the peers that they talk to. */
package io.newswatch.system.running;
