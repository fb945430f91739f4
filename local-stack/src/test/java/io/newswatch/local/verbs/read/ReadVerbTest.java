package io.newswatch.local.verbs.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.newswatch.local.terminal.TestTerminal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadVerbTest {
    private static final String FEED =
            "<rss version='2.0'><channel><title>Harbour</title><item><title>The bridge opens</title><link>/1</link>"
                    + "<description>On Monday.</description></item></channel></rss>";

    @TempDir
    private Path folder;

    @Test
    void theReportShowsItemsAndProblems() throws IOException {
        var file = write("feed.xml", FEED);
        var terminal = new TestTerminal("", Map.of());

        assertThat(terminal.run(new ReadVerb(terminal.terminal()), file)).isZero();

        assertThat(terminal.printed())
                .contains("rss · Harbour · 1 item")
                .contains("The bridge opens")
                .contains("no date · 10 characters")
                .contains("problem  link-relative: /1");
    }

    @Test
    void aFolderIsReadInTheOrderOfNamesAndNothingStopsIt() throws IOException {
        write("a.xml", FEED);
        Files.createDirectory(folder.resolve("b"));
        write("b/broken.txt", "words");
        write("c.xml", FEED);
        var terminal = new TestTerminal("", Map.of());

        assertThat(terminal.run(
                        new ReadVerb(terminal.terminal()), "--json", "--url", "https://h.example/f", folder.toString()))
                .isEqualTo(1);

        var lines = json(terminal);
        assertThat(lines)
                .extracting(line -> line.path("input").asText())
                .containsExactly(
                        folder.resolve("a.xml").toString(),
                        folder.resolve("b/broken.txt").toString(),
                        folder.resolve("c.xml").toString());
        assertThat(lines.get(0).path("items").path(0).path("url").asText()).isEqualTo("https://h.example/1");
        assertThat(lines.get(1).path("error").asText()).isNotEmpty();
    }

    @Test
    void aMissingFileIsALineWithAnError() throws IOException {
        var terminal = new TestTerminal("", Map.of());

        assertThat(terminal.run(
                        new ReadVerb(terminal.terminal()),
                        "--json",
                        folder.resolve("none").toString()))
                .isEqualTo(1);

        assertThat(json(terminal).getFirst().path("error").asText()).isEqualTo("there is no such file");
    }

    @Test
    void standardInputIsRead() {
        var terminal = new TestTerminal(FEED, Map.of());

        assertThat(terminal.run(new ReadVerb(terminal.terminal()), "-")).isZero();
        assertThat(terminal.printed()).contains("The bridge opens");
    }

    @Test
    void anAddressIsFetchedWithItsTypeAndPlace() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/feed", exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            var bytes = FEED.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        var site = "http://127.0.0.1:" + server.getAddress().getPort();
        try {
            var terminal = new TestTerminal("", Map.of());

            assertThat(terminal.run(new ReadVerb(terminal.terminal()), "--json", site + "/feed", site + "/none"))
                    .isEqualTo(1);

            var lines = json(terminal);
            assertThat(lines.get(0).path("items").path(0).path("url").asText()).isEqualTo(site + "/1");
            assertThat(lines.get(1).path("error").asText()).contains("404");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAddressOfFilesMustBeAbsolute() {
        var terminal = new TestTerminal("", Map.of());

        assertThat(terminal.run(new ReadVerb(terminal.terminal()), "--url", "feed", "-"))
                .isEqualTo(2);
    }

    private String write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<JsonNode> json(TestTerminal terminal) throws IOException {
        var lines = new ArrayList<JsonNode>();
        for (var line : terminal.lines()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }
}
