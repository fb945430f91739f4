/** What takes minutes and hardly any work: begun first, it passes while other tests are busy. */
package io.newswatch.system.outage;
