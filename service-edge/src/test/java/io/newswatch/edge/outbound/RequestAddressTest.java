package io.newswatch.edge.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestAddressTest {
    private static final URI BASE = URI.create("http://example.org/news/today.xml?page=1");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://example.org/a -> https://example.org/a",
                "https://example.org/a b.xml?q=c d -> https://example.org/a%20b.xml?q=c%20d",
                "https://example.org/straße/日本?q=é -> https://example.org/stra%C3%9Fe/%E6%97%A5%E6%9C%AC?q=%C3%A9",
                "https://bücher.example/x -> https://xn--bcher-kva.example/x",
                "https://пример.example:8443/ -> https://xn--e1afmkfd.example:8443/",
                "https://example.org/%e6%97%a5 -> https://example.org/%e6%97%a5",
                "https://example.org/100%?p=5%off -> https://example.org/100%25?p=5%25off",
                "https://example.org/a[1]|{x}?b[]=1 -> https://example.org/a%5B1%5D%7C%7Bx%7D?b[]=1",
                "https://example.org/a#part -> https://example.org/a",
                "http://[2001:db8::1]:80/a b -> http://[2001:db8::1]:80/a%20b",
            })
    void whatPeopleWriteCanBeRequested(String written, String address) {
        assertThat(RequestAddress.of(written)).hasToString(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/feed.xml http://example.org/feed.xml",
                "feed.xml http://example.org/news/feed.xml",
                "../feed.xml http://example.org/feed.xml",
                "?page=2 http://example.org/news/today.xml?page=2",
                "#top http://example.org/news/today.xml?page=1",
                "//other.example/feed http://other.example/feed",
                "https://other.example https://other.example",
                "/Zürich http://example.org/Z%C3%BCrich",
                "//bücher.example/ http://xn--bcher-kva.example/",
            })
    void aRedirectLeadsOnFromWhereItWasFound(String location, String target) {
        var header = new String(location.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

        assertThat(RequestAddress.seenFrom(BASE, header)).hasToString(target);
    }

    @Test
    void aBareHostHasAFolderToo() {
        assertThat(RequestAddress.seenFrom(URI.create("http://example.org"), "feed.xml"))
                .hasToString("http://example.org/feed.xml");
    }

    @Test
    void bytesThatAreNoUtf8StayThoseBytes() {
        assertThat(RequestAddress.seenFrom(BASE, "/Z\u00fcrich")).hasToString("http://example.org/Z%FCrich");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "http://",
                "http://[woods",
                "http:\\\\example.org\\",
                "/\\example.org/",
                "http://exa\tmple.org/",
                "/a\u0000b",
                "http://a\uff0fb.example/",
                "http://user\uff20host.example/"
            })
    void whatProgramsReadDifferentlyIsNoAddress(String location) {
        assertThatThrownBy(() -> RequestAddress.seenFrom(BASE, location)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theServerIsAskedInAscii() throws IOException {
        var lines = new CopyOnWriteArrayList<String>();
        var moved = "HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\n"
                + "Location: /heute/Köln am Rhein?q=日\r\n\r\n";
        var there =
                "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        try (var server = new HostileServer(peer -> {
                    var line = peer.listen();
                    lines.add(line);
                    peer.say(line.startsWith("GET /start/") ? moved.getBytes(StandardCharsets.UTF_8) : there);
                });
                var http = OutboundFixture.client(new TargetPolicy(true, Set.of()))) {
            var limits = new OutboundLimits(Duration.ofSeconds(10), 1_000, 3);
            var start = server.uri("http").resolve("/start/ärger");

            var response = http.exchange(OutboundRequest.get(start, Map.of(), limits));

            assertThat(response.status()).isEqualTo(200);
            assertThat(response.uri().getRawPath()).isEqualTo("/heute/K%C3%B6ln%20am%20Rhein");
            assertThat(lines)
                    .satisfiesExactly(
                            first -> assertThat(first).startsWith("GET /start/%C3%A4rger "),
                            second -> assertThat(second).startsWith("GET /heute/K%C3%B6ln%20am%20Rhein?q=%E6%97%A5 "));
        }
    }
}
