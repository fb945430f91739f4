package io.newswatch.reader.page.facts;

import io.newswatch.reader.document.DateSource;
import io.newswatch.reader.text.TextRules;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of its article beside the text.
 *
 * @param title empty when there is none
 * @param dateSource what said when it was published
 * @param headlines what stands in large on the page, the title among it
 */
public record StatedFacts(
        String title,
        @Nullable String summary,
        List<String> authors,
        @Nullable Instant published,
        @Nullable Instant updated,
        DateSource dateSource,
        @Nullable String language,
        @Nullable String site,
        List<String> headlines) {
    public StatedFacts {
        authors = List.copyOf(authors);
        headlines = List.copyOf(headlines);
    }

    /** Of the page as it came, before anything is removed from it. */
    public static StatedFacts of(Document page, MetaTags meta, ArticleData data) {
        var site = site(meta, data);
        var dates = Dates.of(page, meta, data);
        return new StatedFacts(
                Titles.of(page, meta, data, site),
                summary(meta, data),
                Authors.of(page, meta, data, site),
                dates.published(),
                dates.updated(),
                dates.source(),
                Languages.of(page, meta, data),
                site,
                Titles.headlines(page));
    }

    private static @Nullable String site(MetaTags meta, ArticleData data) {
        return Stream.of(
                        meta.all("og:site_name"),
                        Stream.ofNullable(data.publisher()),
                        meta.all("application-name", "al:android:app_name", "dc.publisher"))
                .flatMap(names -> names)
                .map(name -> TextRules.oneLine(name))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String summary(MetaTags meta, ArticleData data) {
        return Stream.of(
                        meta.all("og:description"),
                        Stream.ofNullable(data.description()),
                        meta.all("description", "twitter:description", "dc.description"))
                .flatMap(texts -> texts)
                .findFirst()
                .orElse(null);
    }
}
