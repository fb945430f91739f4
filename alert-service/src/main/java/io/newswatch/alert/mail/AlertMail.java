package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.delivery.ForeignText;
import io.newswatch.alert.delivery.Told;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.raise.AlertPayload.Reason;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of an alert's mail show. Each text is one line, so that none looks like a part of the mail that we
 * wrote; the templates escape them.
 *
 * @param news what is new since the last mail about the story
 * @param source the name of the source, or its address, or empty
 * @param articleLink only if it is an http address
 */
@TemplateData
public record AlertMail(
        String heading,
        List<String> news,
        String subscription,
        String level,
        List<Piece> title,
        @Nullable String summary,
        String source,
        @Nullable String publishedAt,
        @Nullable String articleLink,
        List<Quote> reasons,
        String consoleLink,
        String feedbackLink,
        String unsubscribeLink) {
    private static final int MOST_REASONS = 6;

    public AlertMail {
        news = List.copyOf(news);
        title = List.copyOf(title);
        reasons = List.copyOf(reasons);
    }

    static AlertMail of(AlertToTell alert, AlertPayload payload, String channelId, PublicLinks links) {
        var article = payload.article();
        var told = Told.of(alert.kind(), payload);
        return new AlertMail(
                told.heading(),
                told.news(),
                payload.subscription().name(),
                payload.level().name().toLowerCase(Locale.ROOT),
                marked(article.title(), payload.why().reasonsFor()),
                article.summary() == null ? null : ForeignText.line(article.summary()),
                ForeignText.line(
                        firstOf(article.source().name(), article.source().url())),
                article.publishedAt() == null ? null : article.publishedAt().toString(),
                ForeignText.webAddress(article.url()).orElse(null),
                quotes(payload.why().reasonsFor(), MOST_REASONS),
                links.alert(payload.alertId()).toString(),
                links.feedback(payload.alertId()).toString(),
                links.unsubscribe(channelId).toString());
    }

    /** The title cut where evidence begins and ends; overlapping evidence counts once. */
    static List<Piece> marked(String title, List<Reason> reasons) {
        var pieces = new ArrayList<Piece>();
        int done = 0;
        for (var reason : inTitle(title, reasons)) {
            if (reason.start() < done) {
                continue;
            }
            add(pieces, title.substring(done, reason.start()), false);
            add(pieces, title.substring(reason.start(), reason.end()), true);
            done = reason.end();
        }
        add(pieces, title.substring(done), false);
        return pieces;
    }

    private static List<Reason> inTitle(String title, List<Reason> reasons) {
        return reasons.stream()
                .filter(r -> r.field().equals("title"))
                .filter(r -> r.start() >= 0 && r.start() < r.end() && r.end() <= title.length())
                .sorted(Comparator.comparingInt(Reason::start).thenComparing(Reason::end, Comparator.reverseOrder()))
                .toList();
    }

    private static void add(List<Piece> pieces, String text, boolean evidence) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(ForeignText.line(text), evidence));
        }
    }

    static List<Quote> quotes(List<Reason> reasons, int most) {
        return reasons.stream()
                .limit(most)
                .map(r -> new Quote(
                        r.kind(),
                        ForeignText.line(r.excerpt().before()),
                        ForeignText.line(r.text()),
                        ForeignText.line(r.excerpt().after())))
                .toList();
    }

    private static String firstOf(@Nullable String first, @Nullable String second) {
        return first != null ? first : Objects.requireNonNullElse(second, "");
    }

    /** A part of a text. */
    @TemplateData
    public record Piece(String text, boolean evidence) {}

    /** A piece of evidence in its sentence. */
    @TemplateData
    public record Quote(String kind, String before, String text, String after) {}
}
