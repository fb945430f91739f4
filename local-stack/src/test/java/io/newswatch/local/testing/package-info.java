/** The local stack for tests of other modules, packed as this module's test-jar. */
package io.newswatch.local.testing;
