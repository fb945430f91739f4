package io.newswatch.local.running;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** The ports in the file {@code run.json}, which {@code up} keeps in its data folder while it runs. */
record RunFilePorts(Path dataFolder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The port of the part with this title; empty when nothing runs there. */
    OptionalInt of(String title) {
        var file = dataFolder.resolve("run.json");
        if (!Files.isReadable(file)) {
            return OptionalInt.empty();
        }
        try {
            var port = JSON.readTree(file.toFile()).path("ports").path(title);
            return port.canConvertToInt() ? OptionalInt.of(port.asInt()) : OptionalInt.empty();
        } catch (IOException e) {
            // Half a file is one that is just being removed: then nothing runs there either.
            return OptionalInt.empty();
        }
    }
}
