package io.newswatch.reader.page;

import io.newswatch.reader.document.Item;
import io.newswatch.reader.text.BodyText;
import io.newswatch.reader.text.TextRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Takes the text of the element that calls itself the article, else of the whole page, for the article. */
public final class WholePage implements ArticleExtractor {
    private final BodyText bodies;

    public WholePage(BodyText bodies) {
        this.bodies = bodies;
    }

    @Override
    public Optional<Item> article(Document page, @Nullable String address) {
        var title = TextRules.oneLine(
                Stream.of(page.select("meta[property=og:title]").attr("content"), page.title())
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse(""));
        page.select("nav, aside, footer, header").remove();
        var body = bodies.of(main(page).outerHtml());
        if (title.isEmpty() && body.isEmpty()) {
            return Optional.empty();
        }
        var language = page.select("html").attr("lang").strip();
        return Optional.of(new Item(
                address, null, title, null, body, language.isEmpty() ? null : language, null, null, List.of()));
    }

    private static Element main(Document page) {
        return Stream.of("article", "main")
                .map(page::selectFirst)
                .filter(element -> element != null && element.hasText())
                .findFirst()
                .orElse(page.body());
    }
}
