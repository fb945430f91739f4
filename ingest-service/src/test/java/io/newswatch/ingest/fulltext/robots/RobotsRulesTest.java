package io.newswatch.ingest.fulltext.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cases of RFC 9309 2.2, and what files in the wild look like. A bar stands for a line end. */
class RobotsRulesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "-",
            value = {
                "-; /a; true",
                "User-agent: *|Disallow: /; /a; false",
                "User-agent: *|Disallow: /; /robots.txt; true",
                "User-agent: *|Disallow:; /a; true",
                "User-agent: other|Disallow: /; /a; true",
                "User-agent: *|Disallow: /|User-agent: newswatch|Allow: /; /a; true",
                "User-agent: *|Disallow: /|User-agent: NewsWatch/2.0|Disallow: /b; /a; true",
                "User-agent: *|Disallow: /|User-agent: newswatch; /a; true",
                "User-agent: newswatchbot|Disallow: /; /a; true",
                "User-agent: newswatch|Disallow: /a|User-agent: newswatch|Disallow: /b; /b; false",
                "User-agent: other|User-agent: newswatch|Disallow: /; /a; false",
                "User-agent: newswatch|Sitemap: https://x.example/s.xml|User-agent: other|Disallow: /; /a; false",
                "User-agent: *|Disallow: /a|Allow: /a/b; /a/b/c; true",
                "User-agent: *|Disallow: /a/b|Allow: /a; /a/b/c; false",
                "User-agent: *|Disallow: /a|Allow: /a; /a; true",
                "User-agent: *|Disallow: /*.pdf$; /x/y.pdf; false",
                "User-agent: *|Disallow: /*.pdf$; /x/y.pdf?z=1; true",
                "User-agent: *|Disallow: /*/print; /news/1/print/now; false",
                "User-agent: *|Disallow: /*a*b$; /xaab; false",
                "User-agent: *|Disallow: /$; /; false",
                "User-agent: *|Disallow: /$; /a; true",
                "User-agent: *|Disallow: /*?id=; /a?id=5; false",
                "User-agent: *|Disallow: /caf%C3%A9; /café; false",
                "User-agent: *|Disallow: /café; /caf%c3%a9; false",
                "User-agent: *|Disallow: /%61bc; /abc; false",
                "User-agent: *|Disallow: /a%2Fb; /a/b; true",
                "user-agent : * # all|  DISALLOW : /a # secret; /a; false",
                "User-agent: *|Crawl-delay: 10|Disallow: /a; /a; false",
                "<html>nothing: here</html>; /a; true",
                "Disallow: /; /a; true",
            })
    void decide(String file, String path, boolean allowed) {
        assertThat(rules(file == null ? "" : file.replace("|", "\r\n")).allows(path))
                .isEqualTo(allowed);
    }

    @Test
    void aByteOrderMarkAndOldLineEndsAreNoObstacle() {
        assertThat(rules("\uFEFFUser-agent: *\rDisallow: /a\r").allows("/a")).isFalse();
    }

    @Test
    void aHostilePatternEndsInTime() {
        var rules = rules("User-agent: *\nDisallow: /" + "*a".repeat(10_000) + "$");

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThat(rules.allows("/" + "a".repeat(9_999) + "b"))
                .isTrue());
    }

    private static RobotsRules rules(String file) {
        return RobotsRules.of(file.getBytes(StandardCharsets.UTF_8), "Newswatch");
    }
}
