package io.newswatch.reader.page;

import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.PageFacts;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.link.WebAddress;
import io.newswatch.reader.page.body.BodyFinder;
import io.newswatch.reader.page.body.PageBody;
import io.newswatch.reader.page.facts.ArticleData;
import io.newswatch.reader.page.facts.CanonicalLink;
import io.newswatch.reader.page.facts.JsonLd;
import io.newswatch.reader.page.facts.MetaTags;
import io.newswatch.reader.page.facts.StatedFacts;
import io.newswatch.reader.page.outline.Weight;
import io.newswatch.reader.text.PlainText;
import io.newswatch.reader.text.TextRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the article in a page: what the page says of it, the text that it shows, and, where it shows none, the text in
 * its data or in what it has for browsers without scripts.
 */
public final class FindArticle implements ArticleExtractor {
    /** Less than this is taken from elsewhere, when there is more. */
    private static final int LITTLE = 250;

    private final JsonLd jsonLd;
    private final Payload payload;
    private final int longestText;

    public FindArticle(PlainText plainText, int longestText) {
        this.jsonLd = new JsonLd(plainText);
        this.payload = new Payload(plainText);
        this.longestText = longestText;
    }

    @Override
    public Extracted extract(Document page, @Nullable String address, Problems problems) {
        var meta = MetaTags.of(page);
        var data = jsonLd.read(page);
        var facts = StatedFacts.of(page, meta, data);
        var body = BodyFinder.find(page.body(), titles(facts));
        var text = text(page, body, data, titles(facts));
        var verdict = new Verdict(page, meta, data, body, Weight.of(text.words()));
        var base = WebAddress.resolve(address, page.select("base[href]").attr("href"))
                .orElse(address);
        var canonical = CanonicalLink.of(page, meta, base, address).orElse(null);
        var pageFacts = new PageFacts(canonical, facts.site(), facts.dateSource());
        if (meta.all("robots", "googlebot").anyMatch(FindArticle::forbidsIndex)) {
            problems.found(ProblemCode.NOINDEX, "the publisher asks that the page be in no index");
        }
        var isNone = verdict.whyNoArticle(address, facts.title());
        if (isNone.isPresent()) {
            problems.found(ProblemCode.NO_ARTICLE, isNone.get());
            return new Extracted(null, pageFacts);
        }
        report(page, data, text, problems);
        return new Extracted(item(address, facts, text.words()), pageFacts);
    }

    private static List<String> titles(StatedFacts facts) {
        var titles = new ArrayList<>(facts.headlines());
        titles.add(facts.title());
        return titles;
    }

    private record Text(String words, boolean isFromData) {}

    private Text text(Document page, PageBody body, ArticleData data, List<String> titles) {
        var shown = body.weight() >= LITTLE ? body : more(body, unscripted(page, titles));
        var stated = data.body() == null ? "" : data.body();
        int weight = Weight.of(stated);
        if (weight > LITTLE && weight > 2 * shown.weight()) {
            return new Text(shortened(stated), true);
        }
        if (shown.weight() < LITTLE) {
            var hidden = payload.text(page).orElse("");
            if (Weight.of(hidden) > 2 * Math.max(shown.weight(), weight)) {
                return new Text(shortened(hidden), true);
            }
        }
        if (shown.weight() == 0) {
            return new Text(shortened(stated), weight > 0);
        }
        return new Text(shortened(shown.within(stated).text()), false);
    }

    private static PageBody more(PageBody one, Optional<PageBody> other) {
        return other.filter(found -> found.weight() > 2 * one.weight()).orElse(one);
    }

    // The text for browsers without scripts, or for components that scripts fill.
    private static Optional<PageBody> unscripted(Document page, List<String> titles) {
        return page.body().select("noscript, template").stream()
                .filter(element -> element.html().length() > LITTLE)
                .limit(20)
                .map(element -> BodyFinder.find(new Element("div").append(element.html()), titles))
                .reduce((one, other) -> other.weight() > one.weight() ? other : one);
    }

    private String shortened(String text) {
        var clean = TextRules.clean(text);
        if (clean.length() <= longestText) {
            return clean;
        }
        int end = Character.isHighSurrogate(clean.charAt(longestText - 1)) ? longestText - 1 : longestText;
        return clean.substring(0, end).stripTrailing();
    }

    private static boolean forbidsIndex(String content) {
        return content.toLowerCase(Locale.ROOT).matches(".*\\b(?:noindex|none)\\b.*");
    }

    private static void report(Document page, ArticleData data, Text text, Problems problems) {
        if (text.words().isEmpty()) {
            problems.found(ProblemCode.NO_TEXT, "the page says that it is an article, and shows no text");
        } else if (text.isFromData()) {
            problems.found(ProblemCode.TEXT_FROM_DATA, "the page shows less than its data have");
        }
        if (data.isPaid() || Paywall.stops(page, text.words())) {
            problems.found(ProblemCode.PAYWALL, "only subscribers can read all of it");
        }
    }

    private static Item item(@Nullable String address, StatedFacts facts, String text) {
        return new Item(
                address,
                null,
                facts.title(),
                facts.summary(),
                text.isEmpty() ? null : text,
                facts.language(),
                facts.published(),
                facts.updated(),
                facts.authors());
    }
}
