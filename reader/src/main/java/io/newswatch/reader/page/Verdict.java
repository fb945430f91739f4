package io.newswatch.reader.page;

import io.newswatch.reader.page.body.PageBody;
import io.newswatch.reader.page.facts.ArticleData;
import io.newswatch.reader.page.facts.MetaTags;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page is an article, or a list of them, a home page, an error. When in doubt it is an article: an operator
 * gave its address, or a feed did.
 *
 * @param weight of the article's text
 */
record Verdict(Document page, MetaTags meta, ArticleData data, PageBody body, int weight) {
    private static final Pattern HOME =
            Pattern.compile("(?i)https?://[^/?#]+(?:/(?:index\\.\\w+|home|[a-z]{2})?/?)?(?:#.*)?");
    private static final Pattern ERROR = Pattern.compile(
            "(?iu)^(?:error )?(?:40[134]|410|50[023])\\b.*|.*\\b(?:page not found|not found|access denied|forbidden|just a moment"
                    + "|attention required|are you a robot|verify you are human|service unavailable|seite nicht gefunden|page introuvable"
                    + "|página no encontrada|страница не найдена)\\b.*");
    private static final int LITTLE = 60;
    private static final int ERROR_MESSAGE = 700;
    private static final int FEW_TEASERS = 5;
    private static final int SHORT = 600;

    /** Nothing when it is one. */
    Optional<String> whyNoArticle(@Nullable String address, String title) {
        if (page.selectFirst("frameset") != null && weight < LITTLE) {
            return Optional.of("the page is a set of frames; the text is in the pages that they show");
        }
        if (weight < ERROR_MESSAGE && ERROR.matcher(title).matches()) {
            return Optional.of("the page is an error message: " + title);
        }
        if (address != null && HOME.matcher(address).matches() && !data.isArticle()) {
            return Optional.of("the page is the home page of a site");
        }
        if (isList()) {
            return Optional.of("the page is a list of links");
        }
        if (weight == 0 && !saysArticle()) {
            return Optional.of("the page has no text but links");
        }
        return Optional.empty();
    }

    private boolean isList() {
        if (data.others() >= FEW_TEASERS) {
            return true;
        }
        if (saysArticle()) {
            return false;
        }
        var isRowOfTeasers = body.teaserBoxes() >= FEW_TEASERS && (body.teasers() > 0.5 || weight < SHORT / 2);
        var isBlog = body.linkedHeadings() >= FEW_TEASERS && weight < SHORT * body.linkedHeadings();
        return isRowOfTeasers || isBlog;
    }

    private boolean saysArticle() {
        return data.isArticle()
                || meta.all("og:type")
                        .anyMatch(type -> type.toLowerCase(Locale.ROOT).contains("article"))
                || meta.first("article:published_time").isPresent();
    }
}
