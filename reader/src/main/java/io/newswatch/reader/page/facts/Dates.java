package io.newswatch.reader.page.facts;

import io.newswatch.reader.date.DateText;
import io.newswatch.reader.document.DateSource;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * When the article was published and changed. What nobody says stays empty.
 *
 * @param source what said when it was published
 */
record Dates(@Nullable Instant published, @Nullable Instant updated, DateSource source) {
    private static final String[] PUBLISHED = {
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "article.published",
        "parsely-pub-date",
        "sailthru.date",
        "publishdate",
        "publish-date",
        "publish_date",
        "pubdate",
        "publication_date",
        "citation_publication_date",
        "dc.date.issued",
        "dcterms.issued",
        "dcterms.created",
        "dc.date.created",
        "cxenseparse:recs:publishtime",
        "article_date_original",
        "originalpublicationdate",
        "date_published",
        "dc.date",
        "dcterms.date",
        "date",
        "weibo:article:create_at",
        "published_at",
        "release_date",
        "firstpublished"
    };
    private static final String[] UPDATED = {
        "article:modified_time",
        "og:updated_time",
        "og:article:modified_time",
        "datemodified",
        "dcterms.modified",
        "dc.date.modified",
        "lastmod",
        "last-modified",
        "last_updated",
        "article.updated",
        "revision_date",
        "weibo:article:update_at"
    };
    private static final Evaluator MARKED =
            QueryParser.parse("time[pubdate], [itemprop=datePublished], time.published, time.entry-date,"
                    + " .entry-date[datetime], .published[datetime], .published[title], abbr.published");
    private static final Evaluator ANY_TIME =
            QueryParser.parse("article time[datetime], main time[datetime], header time[datetime], time[datetime]");
    private static final Evaluator VISIBLE = QueryParser.parse(
            "[class~=(?i)\\b(?:pub(?:lish(?:ed)?)?[-_]?(?:date|time|on)?|post(?:ed)?[-_]?(?:date|on)|date(?:line"
                    + "|time|stamp)?|entry[-_]date|article[-_]date|news[-_]date|timestamp|time|fecha|datum|data|tarih|byline|posted)\\b], #pubtime, #date");
    private static final Evaluator OF_OTHERS = QueryParser.parse(
            "nav, aside, footer, [class~=(?i)related|sidebar|comment|recommend|teaser|more-|most-|trending|widget|card]");
    /** The date of a whole text: a label, the date, perhaps a place. */
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:published|posted|updated|created|release date|date|issued|veröffentlicht|erstellt|stand|publié|publicado|publicada|"
                    + "pubblicato|gepubliceerd|opublikowano|data publikacji|опубликовано|опубліковано|дата|fecha|datum|data|tarih|yayınlanma|"
                    + "发布时间|發布時間|发布日期|發佈日期|发表时间|时间|公開日|掲載日|更新|입력|등록|게시|نُشر|نشر|تاريخ النشر|פורסם|đăng|diterbitkan|प्रकाशित|เผยแพร่)"
                    + "(?: le| el| em| il| am| on| op| в| tarihi| pada| lúc| date| в|日期|时间|日時)?\\s*[:：]?\\s*");

    private static final int LONGEST_LINE = 60;
    private static final int MOST_LINES = 12;
    private static final int MOST_CANDIDATES = 200;
    /** A day has at least so many digits, or its month is a word. */
    private static final int DIGITS_OF_DAY = 5;

    static Dates of(Document page, MetaTags meta, ArticleData data) {
        var updated = first(
                Stream.concat(Stream.ofNullable(data.modified()), meta.all(UPDATED))
                        .flatMap(Dates::read),
                page.select("[itemprop=dateModified], time.updated").stream().flatMap(Dates::stated));
        var byData = Stream.ofNullable(data.published()).flatMap(Dates::read).findFirst();
        if (byData.isPresent()) {
            return with(byData.get(), updated, DateSource.DATA);
        }
        var byMeta = meta.all(PUBLISHED).flatMap(Dates::read).findFirst();
        if (byMeta.isPresent()) {
            return with(byMeta.get(), updated, DateSource.META);
        }
        var byMarkup = first(
                page.select(MARKED).stream().flatMap(Dates::stated),
                page.select(ANY_TIME).stream()
                        .limit(MOST_CANDIDATES)
                        .filter(Dates::isOfArticle)
                        .limit(MOST_LINES)
                        .flatMap(Dates::stated));
        if (byMarkup.isPresent()) {
            return with(byMarkup.get(), updated, DateSource.MARKUP);
        }
        return page.select(VISIBLE).stream()
                .limit(MOST_CANDIDATES)
                .filter(Dates::isOfArticle)
                .limit(MOST_LINES)
                .flatMap(element -> readLine(element.text()))
                .findFirst()
                .map(instant -> with(instant, updated, DateSource.TEXT))
                .orElse(new Dates(null, updated.orElse(null), DateSource.NONE));
    }

    private static Dates with(Instant published, Optional<Instant> updated, DateSource source) {
        return new Dates(
                published, updated.filter(later -> later.isAfter(published)).orElse(null), source);
    }

    private static Optional<Instant> first(Stream<Instant> some, Stream<Instant> others) {
        return Stream.concat(some, others).findFirst();
    }

    private static boolean isOfArticle(Element element) {
        return element.closest(OF_OTHERS) == null;
    }

    private static Stream<Instant> stated(Element element) {
        return Stream.of("datetime", "content", "title")
                .map(element::attr)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(Dates::read)
                .orElseGet(() -> readLine(element.text()));
    }

    private static Stream<Instant> readLine(String line) {
        if (line.length() > LONGEST_LINE) {
            return Stream.empty();
        }
        var date = LABEL.matcher(line.strip()).replaceFirst("");
        long digits = date.chars().filter(Character::isDigit).count();
        var isDay = digits >= DIGITS_OF_DAY && (digits < date.length() || digits >= 8);
        return isDay ? read(date) : Stream.empty();
    }

    private static Stream<Instant> read(String text) {
        return DateText.parse(text).stream();
    }
}
