package io.newswatch.bench.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;

/**
 * Feeds of 30 items and some 50 KB, as news sites serve them: HTML in CDATA and escaped, links, pictures, entities. Even
 * numbers are RSS 2.0, odd ones Atom; the languages take turns. The same number gives the same bytes. Thread-safe.
 */
final class BenchFeeds {
    static final int ITEMS = 30;
    static final int BYTES = 52_000;
    private static final int SENTENCE = 14;
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Instant newest;

    /** @param newest the date of every feed's first item; each of the others is seven minutes older */
    BenchFeeds(Instant newest) {
        this.newest = newest;
    }

    static Tongue tongue(int number) {
        return Tongue.ALL.get(number / 2 % Tongue.ALL.size());
    }

    static boolean isAtom(int number) {
        return number % 2 == 1;
    }

    byte[] feed(int number) {
        return isAtom(number) ? atom(number) : rss(number);
    }

    private byte[] rss(int number) {
        var random = new Random(number);
        var tongue = tongue(number);
        var xml = new StringBuilder(BYTES).append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
                <channel><title>Wire %d</title><link>https://wire%d.example/</link><language>%s</language>
                <description>News of wire %d</description><ttl>30</ttl>
                """.formatted(number, number, tongue.code(), number));
        for (int item = 0; item < ITEMS; item++) {
            xml.append("""
                    <item><title>%s &amp; %s %d</title><link>%s?utm_source=rss</link><guid isPermaLink="false">w%d-%d</guid>
                    <pubDate>%s</pubDate><dc:creator><![CDATA[%s]]></dc:creator><category>%s</category>
                    <description>&lt;p&gt;%s&amp;nbsp;– %s.&lt;/p&gt;</description>
                    <content:encoded><![CDATA[%s]]></content:encoded></item>
                    """.formatted(
                            tongue.words(random, 5),
                            tongue.words(random, 3),
                            item,
                            link(number, item),
                            number,
                            item,
                            RFC_822.format(date(item)),
                            tongue.words(random, 2),
                            tongue.words(random, 1),
                            tongue.words(random, 8),
                            tongue.words(random, 8),
                            html(tongue, random, number, item)));
        }
        return xml.append("</channel></rss>\n").toString().getBytes(UTF_8);
    }

    private byte[] atom(int number) {
        var random = new Random(number);
        var tongue = tongue(number);
        var xml = new StringBuilder(BYTES).append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s"><title>Wire %d</title><id>urn:wire:%d</id>
                <link rel="alternate" type="text/html" href="https://wire%d.example/"/><updated>%s</updated>
                """.formatted(tongue.code(), number, number, number, newest));
        for (int item = 0; item < ITEMS; item++) {
            xml.append("""
                    <entry><title type="html">%s &amp;amp; %s %d</title><link rel="alternate" href="%s"/><id>urn:w%d-%d</id>
                    <published>%s</published><updated>%s</updated><author><name>%s</name></author><category term="%s"/>
                    <summary type="text">%s – %s.</summary>
                    <content type="html">%s</content></entry>
                    """.formatted(
                            tongue.words(random, 5),
                            tongue.words(random, 3),
                            item,
                            link(number, item),
                            number,
                            item,
                            date(item),
                            date(item),
                            tongue.words(random, 2),
                            tongue.words(random, 1),
                            tongue.words(random, 8),
                            tongue.words(random, 8),
                            escaped(html(tongue, random, number, item))));
        }
        return xml.append("</feed>\n").toString().getBytes(UTF_8);
    }

    // As long as makes the whole feed as large as it shall be.
    private static String html(Tongue tongue, Random random, int number, int item) {
        var html = new StringBuilder("<p><img src=\"https://img.example/" + number + "/" + item + ".jpg\" alt=\"\"/>");
        int bytes = 900;
        while (bytes < BYTES / ITEMS) {
            var sentence = tongue.words(random, SENTENCE);
            html.append(sentence)
                    .append(", <a href=\"https://wire.example/tag/")
                    .append(random.nextInt(1000))
                    .append("\">")
                    .append(tongue.words(random, 2))
                    .append("</a>.</p>\n<p>");
            bytes += sentence.getBytes(UTF_8).length + 80;
        }
        return html.append("<em>")
                .append(tongue.words(random, 3))
                .append("</em>&hellip;</p>")
                .toString();
    }

    private static String escaped(String html) {
        return html.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String link(int number, int item) {
        return "https://wire" + number + ".example/2026/11/item-" + item;
    }

    private Instant date(int item) {
        return newest.minus(Duration.ofMinutes(7L * item));
    }
}
