package io.newswatch.ingest.source;

import io.newswatch.contract.SourceRef;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that articles are read from, as an operator set it up.
 *
 * @param linkPattern which links of a page or sitemap lead to articles; null leaves it to rules of our own
 * @param language of its articles when they state none
 * @param country ISO 3166 alpha-2, lower case
 * @param fullText whether full content is kept where the source offers it; otherwise only summaries
 * @param pollEvery the pause between two reads; null leaves it to the source's rhythm
 */
public record Source(
        SourceId id,
        URI url,
        SourceKind kind,
        @Nullable LinkPattern linkPattern,
        String name,
        @Nullable String language,
        @Nullable String country,
        @Nullable String tier,
        boolean fullText,
        boolean enabled,
        @Nullable Duration pollEvery,
        Instant addedAt) {

    /** The same source, added at another time. */
    public Source addedAt(Instant when) {
        return new Source(
                id, url, kind, linkPattern, name, language, country, tier, fullText, enabled, pollEvery, when);
    }

    /** The source as its articles carry it. */
    public SourceRef reference() {
        return new SourceRef(id.value(), name, url.toString(), country, tier);
    }
}
