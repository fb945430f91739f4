package io.newswatch.local.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.local.demo.news.SampleArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sample articles and subscriptions in a folder, in the order of their file names. */
record Samples(Path folder) {
    private static final ObjectMapper JSON = new ObjectMapper();

    List<SampleArticle> articles() throws IOException {
        var articles = new ArrayList<SampleArticle>();
        for (var file : jsonFiles("articles")) {
            articles.add(read(file, SampleArticle.class));
        }
        return articles;
    }

    /** The bodies of the subscriptions by the names of their files, without the ordering number. */
    Map<String, ObjectNode> subscriptions() throws IOException {
        var subscriptions = new LinkedHashMap<String, ObjectNode>();
        for (var file : jsonFiles("subscriptions")) {
            var name = file.getFileName().toString().replaceFirst("^\\d+-", "").replaceFirst("\\.json$", "");
            subscriptions.put(name, read(file, ObjectNode.class));
        }
        return subscriptions;
    }

    private static <T> T read(Path file, Class<T> type) throws IOException {
        try {
            return JSON.readValue(file.toFile(), type);
        } catch (IOException e) {
            throw new IOException("the sample " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private List<Path> jsonFiles(String name) throws IOException {
        try (var files = Files.list(folder.resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
