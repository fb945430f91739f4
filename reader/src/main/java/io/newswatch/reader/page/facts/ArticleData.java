package io.newswatch.reader.page.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the machine-readable data of a page (JSON-LD) say of its article; every field may be empty.
 *
 * @param types the kinds that schema.org has for it
 * @param others how many more articles the data speak of: many in a list of articles
 */
public record ArticleData(
        List<String> types,
        @Nullable String headline,
        @Nullable String description,
        @Nullable String body,
        List<String> authors,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        @Nullable String publisher,
        boolean isPaid,
        int others) {
    /** Nothing said. */
    public static final ArticleData NONE =
            new ArticleData(List.of(), null, null, null, List.of(), null, null, null, null, false, 0);

    public ArticleData {
        types = List.copyOf(types);
        authors = List.copyOf(authors);
    }

    /** Whether they say that the page is one article. */
    public boolean isArticle() {
        return others == 0 && types.stream().anyMatch(ArticleData::isArticleType);
    }

    /** The headline, when there is one. */
    public Optional<String> title() {
        return Optional.ofNullable(headline);
    }

    static boolean isArticleType(String type) {
        return type.endsWith("Article")
                || type.endsWith("Posting")
                || type.equals("Report")
                || type.equals("PressRelease")
                || type.equals("NewsMediaReport");
    }
}
