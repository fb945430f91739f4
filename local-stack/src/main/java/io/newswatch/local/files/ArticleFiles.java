package io.newswatch.local.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads the articles in files one after the other, so that a file of any length fits in memory. The file named
 * {@code -} is standard input.
 */
public final class ArticleFiles {
    /** How much of an unnamed form is looked at to tell which it is. */
    private static final int SNIFFED = 64 * 1024;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final InputStream standardInput;
    private final boolean titled;

    /**
     * @param titled whether the first line of a text may be its title
     */
    public ArticleFiles(InputStream standardInput, boolean titled) {
        this.standardInput = standardInput;
        this.titled = titled;
    }

    /** Takes the articles of a file in their order. */
    @FunctionalInterface
    public interface Sink {
        void take(ArticleInFile article) throws IOException;
    }

    /** Whether there is something to read under this name. */
    public static boolean isReadable(String file) {
        return file.equals("-") || (Files.exists(Path.of(file)) && !Files.isDirectory(Path.of(file)));
    }

    /**
     * Reads a file.
     *
     * @throws UnreadableFileException when its content is not what it should be; articles before that were taken
     */
    public void read(String file, Sink sink) throws IOException {
        if (file.equals("-")) {
            read("-", standardInput, sink);
        } else {
            try (var in = Files.newInputStream(Path.of(file))) {
                read(file, in, sink);
            }
        }
    }

    private void read(String file, InputStream raw, Sink sink) throws IOException {
        var in = new BufferedInputStream(raw, 2 * SNIFFED);
        switch (formatOf(file, in)) {
            case JSON -> readJson(file, in, sink);
            case NDJSON -> readLines(file, in, sink);
            case TEXT -> sink.take(text(file, in, false));
            case MARKDOWN -> sink.take(text(file, in, true));
            case HTML -> sink.take(new ArticleInFile(file, line(HtmlArticle.read(in.readAllBytes()))));
        }
    }

    private static ArticleFormat formatOf(String file, InputStream in) throws IOException {
        var byName = ArticleFormat.byName(file);
        if (byName.isPresent()) {
            return byName.get();
        }
        in.mark(SNIFFED);
        var start = new String(in.readNBytes(SNIFFED), StandardCharsets.UTF_8);
        in.reset();
        return ArticleFormat.byContent(start.startsWith("\uFEFF") ? start.substring(1) : start);
    }

    private static void readJson(String file, InputStream in, Sink sink) throws IOException {
        try (var parser = JSON.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                if (parser.currentToken() == null) {
                    throw new UnreadableFileException(file, "is empty");
                }
                sink.take(new ArticleInFile(file, line(JSON.<JsonNode>readTree(parser))));
                requireEnd(file, parser.nextToken());
                return;
            }
            for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
                sink.take(new ArticleInFile(file + "[" + index + "]", line(JSON.<JsonNode>readTree(parser))));
            }
            requireEnd(file, parser.nextToken());
        } catch (JsonProcessingException e) {
            throw new UnreadableFileException(file, describe(e));
        }
    }

    private static void requireEnd(String file, @Nullable JsonToken next) throws UnreadableFileException {
        if (next != null) {
            throw new UnreadableFileException(file, "goes on after its JSON value; one object a line is .ndjson");
        }
    }

    private static void readLines(String file, InputStream in, Sink sink) throws IOException {
        var lines = new ByteLines(in);
        for (int number = 1; ; number++) {
            var bytes = lines.next();
            if (bytes.isEmpty()) {
                return;
            }
            var where = file + ":" + number;
            var line = TextDecoder.decode(bytes.get(), where).strip();
            if (!line.isEmpty()) {
                sink.take(new ArticleInFile(where, line));
            }
        }
    }

    private ArticleInFile text(String file, InputStream in, boolean markdown) throws IOException {
        var text = TextDecoder.decode(in.readAllBytes(), file);
        var parts = titled ? TitledText.of(text) : TitledText.untitled(text);
        var article = JsonNodeFactory.instance.objectNode();
        (markdown ? parts.withoutHeadingMarks() : parts).title().ifPresent(title -> article.put("title", title));
        return new ArticleInFile(file, line(article.put("body", parts.body())));
    }

    private static String line(JsonNode json) throws IOException {
        return JSON.writeValueAsString(json);
    }

    private static String describe(JsonProcessingException e) {
        var place = e.getLocation();
        var at = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        return "is not JSON" + at + ": " + e.getOriginalMessage();
    }
}
