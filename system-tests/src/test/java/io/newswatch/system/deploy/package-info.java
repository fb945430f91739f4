/** What ships for operators: the compose file and the Kubernetes manifests, read strictly and, with an engine, really run. */
package io.newswatch.system.deploy;
