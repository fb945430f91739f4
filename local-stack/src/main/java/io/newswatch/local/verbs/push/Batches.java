package io.newswatch.local.verbs.push;

import io.newswatch.local.files.ArticleInFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Gathers articles into requests of a size that ingest likes. */
final class Batches {
    private static final int MOST_ARTICLES = 100;

    /** Half of what ingest takes in one request. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final IngestClient ingest;
    private final PushReport report;
    private final List<ArticleInFile> articles = new ArrayList<>();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    Batches(IngestClient ingest, PushReport report) {
        this.ingest = ingest;
        this.report = report;
    }

    void add(ArticleInFile article) throws IOException {
        var line = (article.json() + "\n").getBytes(StandardCharsets.UTF_8);
        if (lines.size() + line.length > MOST_BYTES) {
            flush();
        }
        articles.add(article);
        lines.writeBytes(line);
        if (articles.size() == MOST_ARTICLES) {
            flush();
        }
    }

    /** Sends what is gathered. */
    void flush() throws IOException {
        if (articles.isEmpty()) {
            return;
        }
        var outcomes = ingest.push(lines.toByteArray(), articles.size());
        for (int i = 0; i < articles.size(); i++) {
            report.add(articles.get(i).where(), outcomes.get(i));
        }
        articles.clear();
        lines.reset();
    }
}
