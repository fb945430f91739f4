package io.newswatch.ingest.rest.push;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.newswatch.edge.problem.FieldError;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.edge.problem.StrictJson;
import io.newswatch.reader.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits a push into items and has each judged alone. A body that is no JSON at all is refused as a whole; in NDJSON each
 * line is a document of its own.
 */
public final class PushReader {
    private static final ObjectMapper MAPPER = StrictJson.mapper();
    // Behind an item of an array comes the next one.
    private static final ObjectReader ITEM =
            MAPPER.readerFor(JsonNode.class).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ItemJudge judge;
    private final int largestArticle;

    public PushReader(PushLimits limits, PlainText plainText) {
        this.judge = new ItemJudge(plainText);
        this.largestArticle = limits.article();
    }

    /** The items in their order. */
    public List<Judged> read(byte[] body, PushFormat format) {
        var judged =
                switch (format) {
                    case JSON -> document(body);
                    case LINES -> lines(body);
                };
        if (judged.isEmpty() && format == PushFormat.LINES) {
            throw ProblemException.badRequest("The body has no line; send one article a line");
        }
        return judged;
    }

    private List<Judged> document(byte[] body) {
        try (var parser = MAPPER.getFactory().createParser(body)) {
            var first = parser.nextToken();
            var judged =
                    switch (first) {
                        case START_ARRAY -> items(parser);
                        case START_OBJECT -> List.of(item(parser, 0, ""));
                        case null -> throw ProblemException.badRequest("The request has no body; send an article");
                        default -> throw ProblemException.badField("", "must be an object or an array of objects");
                    };
            if (parser.nextToken() != null) {
                throw ProblemException.badField("", "something follows the end of the document");
            }
            return judged;
        } catch (JsonProcessingException e) {
            throw StrictJson.problem(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Judged> items(JsonParser parser) throws IOException {
        var judged = new ArrayList<Judged>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int index = judged.size();
            judged.add(item(parser, index, "/" + index));
        }
        return judged;
    }

    private Judged item(JsonParser parser, int index, String pointer) throws IOException {
        long start = parser.currentTokenLocation().getByteOffset();
        JsonNode item = ITEM.readValue(parser);
        long size = parser.currentLocation().getByteOffset() - start;
        return size > largestArticle ? tooLarge(index, pointer, size) : judge.judge(index, item, pointer);
    }

    private List<Judged> lines(byte[] body) {
        var judged = new ArrayList<Judged>();
        int index = 0;
        for (int start = 0; start < body.length; index++) {
            int end = endOfLine(body, start);
            if (!isBlank(body, start, end)) {
                judged.add(line(body, start, end - start, index));
            }
            start = end + 1;
        }
        return judged;
    }

    private Judged line(byte[] body, int start, int length, int index) {
        var pointer = "/" + index;
        if (length > largestArticle) {
            return tooLarge(index, pointer, length);
        }
        try {
            return judge.judge(index, MAPPER.readTree(body, start, length), pointer);
        } catch (JsonProcessingException e) {
            return new Judged.Refused(
                    index,
                    List.of(new FieldError(pointer, StrictJson.describe(e).detail())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Judged tooLarge(int index, String pointer, long size) {
        var detail = "has " + size + " bytes; an article may have " + largestArticle;
        return new Judged.Refused(index, List.of(new FieldError(pointer, detail)));
    }

    private static int endOfLine(byte[] body, int start) {
        int end = start;
        while (end < body.length && body[end] != '\n') {
            end++;
        }
        return end;
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
