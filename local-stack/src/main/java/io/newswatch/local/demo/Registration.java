package io.newswatch.local.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.local.running.PagedList;
import io.newswatch.local.running.ServiceApi;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Registers something with a service unless one of that name is there, so that a restart registers nothing twice. */
record Registration(ServiceApi service, String path) {
    static final String SOURCES = "/api/v1/sources";
    static final String SUBSCRIPTIONS = "/api/v1/subscriptions";

    /** A source that is read every few seconds. */
    static ObjectNode source(String name, String url, String kind) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("url", url)
                .put("kind", kind)
                .put("pollEvery", "PT5S");
    }

    /**
     * Registers what is missing.
     *
     * @return how many were registered now
     * @throws IOException when the service refuses one, with its reason
     */
    int register(List<ObjectNode> bodies) throws IOException {
        var known = knownNames();
        int registered = 0;
        for (var body : bodies) {
            var name = body.path("name").asText();
            if (!known.contains(name)) {
                register(name, body);
                registered++;
            }
        }
        return registered;
    }

    private void register(String name, ObjectNode body) throws IOException {
        var reply = service.post(path, body);
        if (!reply.isSuccess()) {
            throw new IOException("the demo's “" + name + "” was refused at " + path + ": " + reply.problem() + " "
                    + reply.body().path("errors"));
        }
    }

    private Set<String> knownNames() throws IOException {
        return PagedList.read(service, path)
                .orElseThrow(
                        () -> new IOException("the list at " + service.base().resolve(path) + " is not given out"))
                .stream()
                .map(item -> item.path("name").asText())
                .collect(Collectors.toSet());
    }
}
