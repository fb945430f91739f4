package io.newswatch.classifier.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** A file of tab-separated lines on the class path; lines that start with {@code #} and empty lines are for people. */
record DataFile(String name, String content) {
    private static final String FOLDER = "/io/newswatch/classifier/taxonomy/";

    static DataFile read(String name) {
        try (InputStream in = DataFile.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new TaxonomyException(name, 0, "there is no such file on the class path under " + FOLDER);
            }
            return new DataFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new TaxonomyException(name, e);
        }
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        int line = 0;
        for (String text : content.split("\n", -1)) {
            line++;
            if (!text.isBlank() && !text.startsWith("#")) {
                rows.add(new Row(name, line, List.of(text.split("\t", -1))));
            }
        }
        return rows;
    }

    void addTo(MessageDigest digest) {
        digest.update(content.getBytes(StandardCharsets.UTF_8));
    }
}
