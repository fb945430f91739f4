package io.newswatch.reader.page.facts;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The language that a page says it is in, which is a hint: templates are often in another one than the text. */
final class Languages {
    private Languages() {}

    static @Nullable String of(Document page, MetaTags meta, ArticleData data) {
        var html = page.selectFirst("html");
        return Stream.of(
                        Stream.of(
                                html == null ? "" : html.attr("lang"),
                                html == null ? "" : html.attr("xml:lang"),
                                page.select("article[lang]").attr("lang"),
                                page.body().attr("lang")),
                        Stream.ofNullable(data.language()),
                        meta.all(
                                "content-language",
                                "og:locale",
                                "dc.language",
                                "dcterms.language",
                                "language",
                                "inlanguage"))
                .flatMap(languages -> languages)
                .map(Languages::tag)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static Optional<String> tag(String given) {
        var first = given.strip().split("[,;\\s]", 2)[0].replace('_', '-');
        if (first.length() < 2) {
            return Optional.empty();
        }
        try {
            var tag = new Locale.Builder().setLanguageTag(first).build().toLanguageTag();
            return tag.equals("und") ? Optional.empty() : Optional.of(tag);
        } catch (IllformedLocaleException e) {
            // "english", "de_DE@euro" and the like say nothing that programs understand.
            return Optional.empty();
        }
    }
}
