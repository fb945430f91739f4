/** What was said, what was kept of it, what was announced, and who heard: compared number by number after many faults. */
package io.newswatch.system.history;
