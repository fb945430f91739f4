package io.newswatch.ingest.wiring;

import io.newswatch.edge.outbound.OutboundHttp;
import io.newswatch.edge.outbound.OutboundLimits;
import io.newswatch.ingest.rest.source.OpmlImport;
import io.newswatch.ingest.rest.source.Previews;
import io.newswatch.ingest.rest.source.SourceRules;
import io.newswatch.ingest.source.SourceStore;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.ReadingLimits;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the parts that know nothing of CDI: what operators look at before they add sources, and lists of them. */
@Singleton
class SourceListWiring {
    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_ITEMS = 1_000;
    private static final int LONGEST_TEXT = 1 << 18;
    private static final int PREVIEWS_AT_ONCE = 4;
    private static final int LARGEST_OPML = 2 << 20;
    private static final int MOST_OUTLINES = 2_000;

    @Produces
    @Singleton
    Previews previews(OutboundHttp http, IngestConfig config) {
        int largest = (int) config.largestFeed().asLongValue();
        var reader = DocumentReader.within(new ReadingLimits(largest, MOST_ITEMS, LONGEST_TEXT));
        return new Previews(
                http, reader, new OutboundLimits(config.fetchDeadline(), largest, MOST_REDIRECTS), PREVIEWS_AT_ONCE);
    }

    @Produces
    @Singleton
    OpmlImport opmlImport(SourceStore store, SourceRules rules) {
        var reader = DocumentReader.within(new ReadingLimits(LARGEST_OPML, MOST_OUTLINES + 1, LONGEST_TEXT));
        return new OpmlImport(store, rules, reader, new OpmlImport.Limits(LARGEST_OPML, MOST_OUTLINES));
    }
}
