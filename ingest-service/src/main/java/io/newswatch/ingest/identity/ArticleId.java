package io.newswatch.ingest.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which article: the first 32 hexadecimal digits of a SHA-256, fixed at first acceptance. */
public record ArticleId(String value) implements Comparable<ArticleId> {
    /** How many parts the articles are divided into for announcing them in order. */
    public static final int SHARDS = 16;

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public ArticleId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("An article id is 32 hexadecimal digits in lower case");
        }
    }

    /** The id of the article at {@code url}. */
    public static ArticleId ofUrl(CanonicalUrl url) {
        return first32(Sha256.of(url.value()));
    }

    /** The id of what {@code source} calls {@code guid}. */
    public static ArticleId ofGuid(@Nullable String source, String guid) {
        return first32(Sha256.ofParts("guid", source == null ? "" : source, guid));
    }

    /** The id of a text that has neither address nor guid. */
    public static ArticleId ofText(String title, String body) {
        return first32(Sha256.ofParts("text", normalised(title), normalised(body)));
    }

    /** The part this article belongs to; the id is a hash already, so that one digit of it spreads evenly. */
    public int shard() {
        return Character.digit(value.charAt(31), SHARDS);
    }

    @Override
    public int compareTo(ArticleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static ArticleId first32(String hash) {
        return new ArticleId(hash.substring(0, 32));
    }

    private static String normalised(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(folded).replaceAll(" ").strip();
    }
}
