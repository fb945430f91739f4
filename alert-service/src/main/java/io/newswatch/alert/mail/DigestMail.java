package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.ForeignText;
import io.newswatch.alert.delivery.Told;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.mail.AlertMail.Piece;
import io.newswatch.alert.mail.AlertMail.Quote;
import io.newswatch.alert.raise.AlertPayload;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the templates of a digest's mail show. Each text is one line; the templates escape them.
 *
 * @param count of all alerts, those that are left out too
 * @param omitted in words
 */
@TemplateData
public record DigestMail(
        String subscription,
        int count,
        String from,
        String to,
        List<Story> stories,
        List<Item> more,
        List<String> omitted,
        String consoleLink,
        String unsubscribeLink) {
    private static final int MOST_QUOTES = 2;

    public DigestMail {
        stories = List.copyOf(stories);
        more = List.copyOf(more);
        omitted = List.copyOf(omitted);
    }

    static DigestMail of(Digest digest, String channelId, PublicLinks links) {
        var period = digest.period();
        var clock = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of(period.timezone()));
        return new DigestMail(
                digest.subscription().name(),
                digest.size(),
                clock.format(period.from()),
                clock.format(period.to()) + " (" + period.timezone() + ")",
                digest.byStory().stream()
                        .map(entries -> Story.of(entries, clock, links))
                        .toList(),
                digest.more().stream().map(line -> Item.of(line, links)).toList(),
                digest.omitted().stream().map(DigestMail::words).toList(),
                links.console().toString(),
                links.unsubscribe(channelId).toString());
    }

    private static String words(Digest.Omitted omitted) {
        return switch (omitted.reason()) {
            case "withdrawn" -> omitted.count() + " withdrawn meanwhile";
            case "too-many" -> omitted.count() + " more than a digest has room for; they are in the console";
            default -> omitted.count() + " left out: " + omitted.reason();
        };
    }

    /** The alerts on one story. */
    @TemplateData
    public record Story(List<Item> alerts) {
        public Story {
            alerts = List.copyOf(alerts);
        }

        static Story of(List<Digest.Entry> entries, DateTimeFormatter clock, PublicLinks links) {
            return new Story(
                    entries.stream().map(entry -> Item.of(entry, clock, links)).toList());
        }
    }

    /**
     * One alert.
     *
     * @param source with the time of publication
     * @param articleLink only if it is an http address
     */
    @TemplateData
    public record Item(
            String heading,
            String level,
            List<Piece> title,
            @Nullable String source,
            @Nullable String articleLink,
            List<Quote> reasons,
            String consoleLink) {
        public Item {
            title = List.copyOf(title);
            reasons = List.copyOf(reasons);
        }

        static Item of(Digest.Entry entry, DateTimeFormatter clock, PublicLinks links) {
            var alert = entry.alert();
            return new Item(
                    Told.heading(entry.kind()),
                    alert.level().name().toLowerCase(Locale.ROOT),
                    AlertMail.marked(alert.article().title(), alert.why().reasonsFor()),
                    source(alert, clock),
                    ForeignText.webAddress(alert.article().url()).orElse(null),
                    AlertMail.quotes(alert.why().reasonsFor(), MOST_QUOTES),
                    links.alert(alert.alertId()).toString());
        }

        static Item of(Digest.Line line, PublicLinks links) {
            return new Item(
                    Told.heading(line.kind()),
                    line.level().name().toLowerCase(Locale.ROOT),
                    List.of(new Piece(ForeignText.line(line.title()), false)),
                    null,
                    ForeignText.webAddress(line.url()).orElse(null),
                    List.of(),
                    links.alert(line.alertId()).toString());
        }

        private static @Nullable String source(AlertPayload alert, DateTimeFormatter clock) {
            var source = alert.article().source();
            var name = source.name() == null ? source.url() : source.name();
            Instant publishedAt = alert.article().publishedAt();
            if (name == null || publishedAt == null) {
                return name == null ? null : ForeignText.line(name);
            }
            return ForeignText.line(name) + ", " + clock.format(publishedAt);
        }
    }
}
