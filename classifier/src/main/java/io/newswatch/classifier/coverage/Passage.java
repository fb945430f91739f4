package io.newswatch.classifier.coverage;

import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.text.FoldedText;
import io.newswatch.classifier.text.Sentences;
import io.newswatch.contract.Classification.Reason;
import io.newswatch.contract.Classification.Span;
import java.util.List;

/**
 * Title or body with what was found in it.
 *
 * @param hits in reading order, without those in fenced-off text
 */
public record Passage(String field, FoldedText text, Sentences sentences, List<Hit> hits, List<Fenced> fences) {
    public static final String TITLE = "title";
    public static final String BODY = "body";

    public Passage {
        hits = List.copyOf(hits);
        fences = List.copyOf(fences);
    }

    /** Text that is not part of the article. */
    public record Fenced(int start, int end, String rule) {}

    public boolean isTitle() {
        return field.equals(TITLE);
    }

    /** A folded stretch as a stretch of the original. */
    public Span span(int start, int end) {
        int from = text.originalStart(start);
        int to = text.originalEnd(end);
        return new Span(field, from, to, text.original().substring(from, to));
    }

    Reason reason(String kind, int start, int end, String rule) {
        Span span = span(start, end);
        return new Reason(kind, field, span.start(), span.end(), span.text(), rule);
    }
}
