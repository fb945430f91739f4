package io.newswatch.local.verbs.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newswatch.contract.EventJson;
import io.newswatch.local.files.ArticleFiles;
import io.newswatch.local.files.ArticleInFile;
import io.newswatch.local.files.UnreadableFileException;
import io.newswatch.local.terminal.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads labelled articles. A line that is none is a problem to be told, never a stop. */
final class LabelledFiles {
    private final ObjectMapper mapper = EventJson.mapper();
    private final List<LabelledCase> cases = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final ArticleFiles files;

    LabelledFiles(InputStream standardInput) {
        this.files = new ArticleFiles(standardInput, false);
    }

    void read(String file) throws IOException {
        try {
            files.read(file, this::take);
        } catch (UnreadableFileException e) {
            problems.add(Printable.line(e.getMessage()));
        }
    }

    List<LabelledCase> cases() {
        return List.copyOf(cases);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    private void take(ArticleInFile line) {
        try {
            cases.add(mapper.readValue(line.json(), LabelledCase.class));
        } catch (JsonProcessingException e) {
            problems.add(Printable.line(line.where() + ": is no labelled article: " + e.getOriginalMessage()));
        }
    }
}
