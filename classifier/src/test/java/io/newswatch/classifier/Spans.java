package io.newswatch.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Span;
import java.util.ArrayList;
import java.util.List;

/** The promise about offsets: every span is the text at its place. */
final class Spans {
    private Spans() {}

    static void assertExact(Document document, Classification classification) {
        for (Span span : all(classification)) {
            String text = span.field().equals("title") ? document.title() : document.body();
            assertThat(span.text()).isNotEmpty();
            assertThat(text.substring(span.start(), span.end())).isEqualTo(span.text());
        }
        int end = 0;
        for (Classification.Segment segment : classification.segments()) {
            assertThat(segment.start()).isEqualTo(end);
            end = segment.end();
        }
        assertThat(end).isEqualTo(document.body().length());
    }

    private static List<Span> all(Classification classification) {
        List<Span> spans = new ArrayList<>();
        classification.actors().forEach(a -> spans.addAll(a.mentions()));
        classification.topics().forEach(t -> spans.addAll(t.evidence()));
        classification.coverage().forEach(c -> {
            c.reasonsFor().forEach(r -> spans.add(new Span(r.field(), r.start(), r.end(), r.text())));
            c.reasonsAgainst().forEach(r -> spans.add(new Span(r.field(), r.start(), r.end(), r.text())));
        });
        return spans;
    }
}
