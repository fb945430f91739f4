package io.newswatch.console.sources;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A source as an operator enters it; what is left out gets its default. */
record SourceForm(
        String url,
        String kind,
        String linkPattern,
        String name,
        String language,
        String country,
        String tier,
        String pollEvery,
        boolean fullText,
        boolean enabled) {
    static final SourceForm EMPTY = of("");
    private static final List<String> KINDS = List.of("auto", "rss", "atom", "json-feed", "sitemap", "page");

    /** What ingest-service is sent. */
    record Body(
            String url,
            @Nullable String kind,
            @Nullable String linkPattern,
            @Nullable String name,
            @Nullable String language,
            @Nullable String country,
            @Nullable String tier,
            @Nullable String pollEvery,
            boolean fullText,
            boolean enabled) {}

    /** Only an address, the rest by default. */
    static SourceForm of(String url) {
        return new SourceForm(url, "auto", "", "", "", "", "", "", true, true);
    }

    static SourceForm of(SourceJson json) {
        return new SourceForm(
                json.url(),
                json.kind(),
                text(json.linkPattern()),
                json.name(),
                text(json.language()),
                text(json.country()),
                text(json.tier()),
                text(json.pollEvery()),
                json.fullText(),
                json.enabled());
    }

    static SourceForm of(MultivaluedMap<String, String> sent) {
        return new SourceForm(
                field(sent, "url"),
                field(sent, "kind"),
                field(sent, "linkPattern"),
                field(sent, "name"),
                field(sent, "language"),
                field(sent, "country"),
                field(sent, "tier"),
                field(sent, "pollEvery"),
                sent.containsKey("fullText"),
                sent.containsKey("enabled"));
    }

    /** What there is to choose from. */
    public List<String> kinds() {
        return KINDS;
    }

    SourceForm enabled(boolean on) {
        return new SourceForm(url, kind, linkPattern, name, language, country, tier, pollEvery, fullText, on);
    }

    Body body() {
        return new Body(
                url,
                orNull(kind),
                orNull(linkPattern),
                orNull(name),
                orNull(language),
                orNull(country),
                orNull(tier),
                orNull(pollEvery),
                fullText,
                enabled);
    }

    private static String field(MultivaluedMap<String, String> sent, String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable String orNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
