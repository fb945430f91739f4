package io.newswatch.reader.feed;

import io.newswatch.reader.document.Channel;
import io.newswatch.reader.document.PollingHints;
import io.newswatch.reader.link.WebAddress;
import io.newswatch.reader.text.TextRules;
import io.newswatch.reader.xml.XmlElement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a feed says of itself. */
final class ChannelMapping {
    private static final int LONGEST_PAUSE_IN_MINUTES = 60 * 24 * 31;

    private final XmlElement channel;
    private final @Nullable String address;
    private final TextConstruct texts;

    ChannelMapping(XmlElement channel, @Nullable String address, TextConstruct texts) {
        this.channel = channel;
        this.address = address;
        this.texts = texts;
    }

    Channel channel() {
        return new Channel(
                channel.child("title").map(texts::title).orElse(""),
                link(),
                language(),
                related("next").orElse(null),
                new PollingHints(
                        pause(), skipHours(), skipDays(), related("hub").orElse(null)));
    }

    /** Where the items' links start when nobody says where the feed came from: its own address, else its site's. */
    @Nullable String base() {
        return address != null
                ? address
                : related("self").filter(WebAddress::isAbsolute).orElseGet(this::absoluteLink);
    }

    private @Nullable String absoluteLink() {
        var link = link();
        return WebAddress.isAbsolute(link) ? link : null;
    }

    private @Nullable String link() {
        return new ItemLinks(channel, address).find();
    }

    private @Nullable String language() {
        return Stream.of("language", "dc:language")
                .flatMap(channel::children)
                .map(element -> TextRules.oneLine(element.text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(channel::language);
    }

    private Optional<String> related(String relation) {
        return channel.children("link")
                .filter(link -> relation.equalsIgnoreCase(link.attribute("rel")))
                .flatMap(link -> WebAddress.resolve(channel.base(address), link.attribute("href")).stream())
                .findFirst();
    }

    private @Nullable Duration pause() {
        var minutes = channel.child("ttl").map(ttl -> number(ttl.text())).orElse(0);
        if (minutes > 0) {
            return Duration.ofMinutes(Math.min(minutes, LONGEST_PAUSE_IN_MINUTES));
        }
        var frequency = Math.max(
                1,
                channel.child("sy:updatefrequency").map(f -> number(f.text())).orElse(1));
        return channel.child("sy:updateperiod")
                .map(period -> periodOf(period.text()))
                .map(period -> period.dividedBy(frequency))
                .orElse(null);
    }

    private static @Nullable Duration periodOf(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> null;
        };
    }

    private Set<Integer> skipHours() {
        return channel.children("skiphours")
                .flatMap(hours -> hours.children("hour"))
                .map(hour -> number(hour.text()))
                .filter(hour -> hour >= 0 && hour <= 24)
                .map(hour -> hour % 24)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<DayOfWeek> skipDays() {
        return channel.children("skipdays")
                .flatMap(days -> days.children("day"))
                .map(day -> day.text().strip().toUpperCase(Locale.ROOT))
                .flatMap(name -> Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.name().equals(name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static int number(String text) {
        var digits = text.strip();
        return digits.matches("\\d{1,8}") ? Integer.parseInt(digits) : -1;
    }
}
