package io.newswatch.console.taxonomy;

import io.newswatch.console.http.Answer;
import io.newswatch.console.http.Query;
import io.newswatch.console.http.Services;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The taxonomy's names, read from classify-service now and then. Safe for use by several threads. */
@Singleton
public class Vocabulary {
    private static final Logger LOG = Logger.getLogger(Vocabulary.class);
    private static final Duration GOOD_FOR = Duration.ofMinutes(2);
    private static final int MOST_SOURCES = 500;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(15);

    private final Services services;
    private final InstantSource clock;
    private volatile Kept kept = new Kept(Words.NONE, Instant.EPOCH);

    private record Kept(Words words, Instant until) {}

    Vocabulary(Services services, InstantSource clock) {
        this.services = services;
        this.clock = clock;
    }

    /** The names as they are known; a page is readable without them, so nobody waits for them twice. */
    public Words words() {
        var now = clock.instant();
        var last = kept;
        if (now.isBefore(last.until())) {
            return last.words();
        }
        var next =
                switch (services.classify().get("/api/v1/taxonomy", TaxonomyJson.class)) {
                    case Answer.Found<TaxonomyJson> found -> kept(Words.of(found.value(), sources(last)), now);
                    case Answer.SignedOut<TaxonomyJson> out -> last;
                    case Answer.Forbidden<TaxonomyJson> forbidden -> last;
                    case Answer.Missing<TaxonomyJson> missing -> new Kept(last.words(), now.plus(TRY_AGAIN));
                    case Answer.Refused<TaxonomyJson> refused -> new Kept(last.words(), now.plus(TRY_AGAIN));
                    case Answer.Unavailable<TaxonomyJson> down -> {
                        LOG.debugf("Ids are shown without names: service=%s cause=%s", down.service(), down.reason());
                        yield new Kept(last.words(), now.plus(TRY_AGAIN));
                    }
                };
        kept = next;
        return next.words();
    }

    /** A system that has just begun has no sources yet. */
    private static Kept kept(Words words, Instant now) {
        return new Kept(words, now.plus(words.sources().isEmpty() ? TRY_AGAIN : GOOD_FOR));
    }

    /** Names of sources; the last known ones while ingest-service does not answer. */
    private Map<String, String> sources(Kept last) {
        var answer = services.ingest().get("/api/v1/sources", Query.of("limit", MOST_SOURCES), SourcesJson.class);
        return answer instanceof Answer.Found<SourcesJson> found
                ? found.value().names()
                : last.words().sources();
    }

    /** What ingest-service says of its sources. */
    record SourcesJson(List<SourceJson> items) {
        SourcesJson {
            items = items == null ? List.of() : List.copyOf(items);
        }

        Map<String, String> names() {
            return items.stream().collect(Collectors.toMap(SourceJson::id, SourceJson::name, (one, other) -> one));
        }
    }

    /** A source. */
    record SourceJson(String id, String name) {
        SourceJson {
            name = name == null || name.isBlank() ? id : name;
        }
    }
}
