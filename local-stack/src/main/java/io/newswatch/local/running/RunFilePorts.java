package io.newswatch.local.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;

/** The ports and servers in the file {@code run.json}, which {@code up} keeps in its data folder while it runs. */
record RunFilePorts(Path dataFolder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The port of the part with this title; empty when nothing runs there. */
    OptionalInt of(String title) {
        var port = file().path("ports").path(title);
        return port.canConvertToInt() ? OptionalInt.of(port.asInt()) : OptionalInt.empty();
    }

    /** The address of the server with this title, which may be on another machine; empty when nothing runs there. */
    Optional<String> server(String title) {
        var address = file().path("servers").path(title);
        return address.isTextual() ? Optional.of(address.asText()) : Optional.empty();
    }

    private JsonNode file() {
        var file = dataFolder.resolve("run.json");
        if (!Files.isReadable(file)) {
            return JSON.missingNode();
        }
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            // Half a file is one that is just being removed: then nothing runs there either.
            return JSON.missingNode();
        }
    }
}
