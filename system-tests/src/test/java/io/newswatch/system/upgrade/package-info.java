/** That a new version can take the place of the one before, on its database and its topics. */
package io.newswatch.system.upgrade;
