package io.newswatch.system;

import static io.newswatch.system.browser.Expect.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.newswatch.contract.Topics;
import io.newswatch.system.browser.Demo;
import io.newswatch.system.browser.Look;
import io.newswatch.system.running.Api;
import io.newswatch.system.running.Articles;
import io.newswatch.system.running.Topic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What an operator does with the console when something waits, in a real browser on the demo. */
abstract class OperatorFlows {
    private static final String BROKEN = "{\"broken\": <script>window.taken=1</script>";

    private final Demo demo;

    OperatorFlows(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aDeadLetterIsReadReplayedAndDropped() throws Exception {
        try (var tab = demo.as("operator", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/pipeline");
            Topic.send(demo.kafka(), Topics.ARTICLES, "broken-by-a-test", BROKEN.getBytes(StandardCharsets.UTF_8));
            // The page that is open says so by itself.
            link(page, "Read them").click();

            tab.keep("dead-letters");
            assertThat(tab.barriers()).isEmpty();
            page.locator(".rows h2 a").first().click();
            expect(page.locator("pre")).hasText(BROKEN);
            expect(page.locator(".facts-list").first()).containsText("classify-service");
            tab.keep("dead-letter");
            assertThat(tab.barriers()).isEmpty();
            button(page, "Replay").click();
            expect(page.getByRole(AriaRole.STATUS)).containsText("its consumer has it again");

            // Nothing has been mended, so it comes back.
            comesBack(page);
            page.locator(".rows h2 a").first().click();
            button(page, "Drop").click();
            expect(page.getByText("There is none")).isVisible();
            page.getByLabel("Show").selectOption("what was replayed");
            expect(page.locator(".rows")).containsText("replayed by operator");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void aDeliveryThatFailsIsFoundByItsReceiverAndMadeAgain() {
        var wanted = (ObjectNode) Api.json("{'name':'Nobody listens','minLevel':'CORE'}");
        wanted.putArray("channels").addObject().put("type", "webhook").put("url", demo.news() + "/hooks/nobody");
        var made = demo.alert().post("/api/v1/subscriptions", wanted);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(demo.ingest()
                        .post("/api/v1/articles", new Articles(System.nanoTime()).core(3))
                        .status())
                .isEqualTo(202);
        try (var tab = demo.as("operator", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/pipeline");
            expect(page.locator(".todos")).containsText("given up");
            link(page, "See to whom").click();
            expect(page.locator("#deliveries")).containsText("Nobody listens");
            expect(page.locator("#deliveries")).containsText("404");
            tab.keep("pipeline-failed");
            assertThat(tab.barriers()).isEmpty();
            page.locator("#deliveries").getByText("Make again").first().click();
            expect(page.getByRole(AriaRole.STATUS)).containsText("made again");
        } finally {
            demo.alert()
                    .delete("/api/v1/subscriptions/" + made.body().path("id").asText());
        }
    }

    @Test
    void sourcesGoOutAndComeInAsAListOfFeeds() throws Exception {
        try (var tab = demo.as("operator", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/sources");
            var download = page.waitForDownload(
                    () -> link(page, "Download all sources").click());
            var opml = Files.readString(download.path());
            assertThat(opml).contains("<opml", "Atlantic Wire");

            var more = opml.replace("atlantic-wire.rss", "atlantic-wire.rss?by=list");
            page.getByLabel("Import a list")
                    .setInputFiles(new FilePayload("feeds.opml", "text/x-opml", more.getBytes(StandardCharsets.UTF_8)));
            button(page, "Import").click();

            expect(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText("Imported");
            expect(page.locator("table")).containsText("by=list");
            tab.keep("imported");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        } finally {
            demo.items(demo.ingest(), "/api/v1/sources?limit=500").stream()
                    .filter(source -> source.path("url").asText().endsWith("by=list"))
                    .forEach(source -> demo.ingest()
                            .delete("/api/v1/sources/" + source.path("id").asText()));
        }
    }

    private static void comesBack(Page page) {
        await().atMost(Demo.PATIENCE).untilAsserted(() -> {
            page.navigate(page.url().replaceAll("/pipeline.*", "/pipeline/dead-letters"));
            assertThat(page.locator(".rows h2 a").count()).isPositive();
        });
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
