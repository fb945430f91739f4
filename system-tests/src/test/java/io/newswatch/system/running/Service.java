package io.newswatch.system.running;

import java.nio.file.Path;

/** A packaged service. The heaps are the ones that {@code newswatch up} gives. */
public enum Service {
    INGEST("ingest-service", 160),
    CLASSIFY("classify-service", 192),
    ALERT("alert-service", 256);

    private final String module;
    final int heapMegabytes;

    Service(String module, int heapMegabytes) {
        this.module = module;
        this.heapMegabytes = heapMegabytes;
    }

    Path jar() {
        return Project.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }

    String portVariable() {
        return "NEWSWATCH_" + name() + "_PORT";
    }
}
