package io.newswatch.system;

import static io.newswatch.system.browser.Demo.PATIENCE;
import static io.newswatch.system.browser.Expect.expect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.newswatch.system.browser.Demo;
import io.newswatch.system.browser.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an analyst does with the console all day, in a real browser on the demo. */
abstract class AnalystFlows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DateTimeFormatter HOUR_AND_MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final String UNTOUCHED = "window.untouched === true";

    private final Demo demo;
    private final String run = "Q" + UUID.randomUUID().toString().substring(0, 6);

    AnalystFlows(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aStoryIsReadWithItsMembersWhatEachAddedItsEvidenceAndHowFastItWas() {
        var title = "NATO and Australia agree to guard the port of " + run + " together";
        var body = "NATO and Australia agreed on Tuesday in " + run + " to guard the port together, after talks at the"
                + " Brindle yard. Captain Odette Winterbourne, who spoke for NATO, said that 12 boats would come before"
                + " winter.\n\nAustralia's envoy Casper Thistlewood called the " + run + " arrangement a beginning.";
        push("first", title, body);
        awaitAlert("first");
        push("reprint", title, "(Coast Wire) " + body);
        push(
                "news",
                "NATO and Australia agree on 15 boats for " + run + " port",
                "There are 15 boats. Odette Winterbourne and Casper Thistlewood spoke at the Brindle yard in " + run
                        + ". NATO and Australia agreed to meet again.");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(story(run).path("articles").asInt()).isEqualTo(3));

        try (var tab = demo.as("analyst", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/");
            expect(link(page, title)).isVisible();
            narrow(page, title);
            link(page, title).click();

            expect(page.locator("h1")).hasText(title);
            expect(page.locator("main .facts").first()).containsText("3 articles from 2 independent origins");
            expect(page.locator(".events li")).hasCount(2);
            expect(page.locator(".events")).containsText("First told");
            expect(page.locator(".events")).containsText("15");
            page.getByText("1 copy", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            expect(page.locator(".origins details[open] .member")).containsText(title);
            expect(page.locator(".original mark.side-a").first()).hasText("NATO");
            expect(page.locator(".original mark.side-b").first()).hasText("Australia");
            expect(page.locator(".original mark.relation").first()).containsText("agree");
            expect(page.locator(".ledger")).containsText(Pattern.compile("First seen.*Classified.*Alert raised"));
            tab.keep("story");
            assertThat(tab.barriers()).isEmpty();

            link(page, "NATO and Australia agree on 15 boats").click();
            expect(page.locator("#text")).containsText("There are 15 boats.");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void anArticleInArabicIsReadFromRightToLeft() {
        var arabic = await().atMost(PATIENCE)
                .until(
                        () -> demo.items(demo.alert(), "/api/v1/articles?language=ar&limit=1"),
                        found -> !found.isEmpty())
                .getFirst();
        try (var tab = demo.as("analyst", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/articles/" + arabic.path("id").asText());

            var text = page.locator(".original");
            expect(text).hasAttribute("lang", "ar");
            assertThat(text.evaluate("text => getComputedStyle(text).direction"))
                    .isEqualTo("rtl");
            expect(text.locator("mark").first()).isVisible();
            tab.keep("right-to-left");
            assertThat(tab.barriers()).isEmpty();
        }
    }

    @Test
    void aSubscriptionIsMadeByTheFormItsAlertComesLiveItIsJudgedAndAskedAbout() {
        try (var tab = demo.as("analyst", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/subscriptions");
            link(page, "New subscription").click();
            page.locator("[name=name]").fill("Watch " + run);
            expect(page.locator("#preview")).containsText("In the last 7 days");
            page.getByLabel("30 days").check();
            expect(page.locator("#preview")).containsText("In the last 30 days");
            page.getByLabel("Words that must match").fill("(" + run + " AND");
            expect(page.locator("#preview .wrong")).isVisible();
            page.getByLabel("Words that must match").fill(run);
            expect(page.locator("#preview")).containsText("Nothing would have been sent");
            tab.keep("new-subscription");
            button(page, "Make the subscription").click();

            expect(page.locator("h1")).hasText("Watch " + run);
            expect(page.getByRole(AriaRole.STATUS).first()).containsText("The subscription is made.");
            link(page, "its alerts").click();
            expect(page.locator("#live-state")).hasText("Live");
            expect(page.locator("#alerts .empty")).containsText("No alert of this subscription yet");
            page.evaluate("window.untouched = true");
            var url = push("live", "NATO and Japan sign " + run + " pact on ports", pact());

            expect(link(page, run + " pact")).isVisible();
            assertThat(page.evaluate(UNTOUCHED)).isEqualTo(true);
            expect(page.locator("#alerts li").first()).containsText("web feed");

            button(page, "Relevant").first().click();
            expect(page.locator(".opinion").first()).containsText("You said");
            expect(button(page, "Relevant").first()).hasAttribute("aria-pressed", "true");
            page.getByText("Add a note").click();
            page.getByLabel("Your note").fill("just what was asked for");
            button(page, "Keep the note").click();
            expect(page.getByText("Your note: just what was asked for")).isVisible();
            assertThat(page.evaluate(UNTOUCHED)).isEqualTo(true);
            tab.keep("alerts-live");
            assertThat(tab.barriers()).isEmpty();

            askWhy(page, url);
            tab.keep("why");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void theListGoesOnAfterALostConnectionWithWhatWasMissed() {
        try (var line = demo.line();
                var tab = demo.as("analyst", line)) {
            var page = tab.page();
            tab.go("/");
            expect(page.locator("#live-state")).hasText("Live");
            page.evaluate("window.untouched = true");
            line.cut();
            expect(page.locator("#live-state")).not().hasText("Live");
            push("missed", "NATO and South Korea sign " + run + " accord on tugboats", tugboats());
            awaitAlert("missed");
            tab.keep("lost-connection");
            line.mend();

            expect(link(page, run + " accord")).isVisible();
            expect(page.locator("#live-state")).hasText("Live");
            push("after", "NATO and New Zealand sign " + run + " treaty on lighthouses", lighthouses());
            expect(link(page, run + " treaty")).isVisible();
            expect(page.getByText(run + " accord")).hasCount(1);
            expect(page.getByText(run + " treaty")).hasCount(1);
            assertThat(page.evaluate(UNTOUCHED)).isEqualTo(true);
        }
    }

    @Test
    void aSearchBecomesASubscriptionWhoseAlertsWaitForTheDailyDigest() {
        var title = "NATO and Japan sign " + run + " pact on dredgers";
        push("searched", title, dredgers("Kobe", "Japan", "silt"));
        awaitAlert("searched");
        try (var tab = demo.as("analyst", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/search");
            page.getByLabel("Words").fill(run + " AND dredgers");
            button(page, "Search").click();
            expect(link(page, title)).isVisible();

            link(page, "Make this a subscription").click();
            expect(page.getByLabel("Words that must match")).hasValue(run + " AND dredgers");
            expect(page.locator("#preview")).containsText(title);
            page.locator("[name=name]").fill("Searched " + run);
            page.locator("[name=channelType2]").selectOption("email");
            page.locator("[name=channelTo2]").fill("digests@desk.example");
            page.getByLabel("How often").selectOption("a digest a day");
            var notSoon =
                    LocalTime.now(ZoneId.of("Pacific/Auckland")).plusHours(12).format(HOUR_AND_MINUTE);
            page.locator("[name=at]").fill(notSoon);
            page.getByLabel("Time zone").fill("Pacific/Auckland");
            button(page, "Make the subscription").click();
            expect(page.locator(".lede")).containsText(notSoon);
            push(
                    "digested",
                    "NATO and Mongolia lease two " + run + " dredgers",
                    dredgers("Ulaanbaatar", "Mongolia", "gravel"));
            link(page, "its alerts").click();

            expect(page.locator("#alerts li").first()).containsText("dredgers");
            expect(page.locator("#alerts li").first()).containsText("waits for the digest");
            tab.keep("alerts-in-digest");
            assertThat(tab.barriers()).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void aSubscriptionIsTriedInTheShadowItsChannelIsTestedAndItIsPaused() {
        try (var tab = demo.as("analyst", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/subscriptions/new");
            page.locator("[name=name]").fill("Shadow " + run);
            page.getByLabel("Words that must match").fill(run + " AND hawsers");
            page.locator("[name=channelType2]").selectOption("email");
            page.locator("[name=channelTo2]").fill("analyst@desk.example");
            page.getByText("trying it out in the shadow").click();
            page.getByLabel("Shadow: record what would be sent, send nothing").check();
            button(page, "Make the subscription").click();

            page.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText("analyst@desk.example"))
                    .getByText("Send a test")
                    .click();
            expect(page.locator("#channel-outcome")).containsText("The test arrived");
            tab.keep("subscription-tested");
            assertThat(tab.barriers()).isEmpty();
            push("shadow", "NATO and Japan sign " + run + " pact on hawsers", tugboats());
            link(page, "its alerts").click();
            expect(page.locator("#alerts li").first()).containsText("hawsers");
            expect(page.locator("#alerts li").first()).containsText("not sent");

            tab.go("/subscriptions");
            var row = page.locator(".subscription").filter(new Locator.FilterOptions().setHasText("Shadow " + run));
            expect(row.locator(".badge")).hasText("shadow: recorded, not sent");
            row.getByText("Pause").click();
            expect(row.locator(".badge.warn")).hasText("paused");
            row.getByText("Go on").click();
            expect(row.locator(".badge.warn")).hasCount(0);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void coverageIsFollowedToItsArticlesAndTakenAlongAsATable() throws IOException {
        try (var tab = demo.as("analyst", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/coverage?days=1");
            page.getByLabel("Colours").selectOption("by actor");
            expect(page).hasURL(Pattern.compile(".*by=actor.*"));
            var download = page.waitForDownload(() -> link(page, "CSV").click());
            assertThat(Files.readString(download.path()).lines())
                    .startsWith("time,actor,articles,core,related,mention")
                    .hasSizeGreaterThan(1);

            page.locator(".heat td a").first().click();
            expect(page).hasURL(Pattern.compile(".*/search\\?.*actor=.*topic=.*"));
            expect(page.locator("main h2 a").first()).isVisible();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** By every kind of filter: those that leave a story in, one that leaves nothing, and all taken away. */
    private static void narrow(Page page, String title) {
        page.getByLabel("Level").selectOption("core");
        expect(page).hasURL(Pattern.compile(".*level=CORE.*"));
        page.getByLabel("Actor").selectOption("Australia");
        expect(page).hasURL(Pattern.compile(".*actor=country%3Aau.*"));
        expect(link(page, title)).isVisible();
        page.getByLabel("Genre").selectOption("live blog");
        expect(page.locator("#stories")).containsText("No story passes these filters");
        link(page, "Show all").click();
        expect(page).hasURL(Pattern.compile(".*/$"));
    }

    private void askWhy(Page page, String url) {
        link(page, "Ask why you did not get it").click();
        page.getByLabel("Address of the article").fill(url);
        page.getByLabel("Subscription").selectOption("Watch " + run);
        button(page, "Ask").click();
        expect(page.locator(".verdict")).isVisible();
        expect(link(page, "Open the alert")).isVisible();
        expect(page.locator(".steps")).containsText("level CORE");

        page.getByLabel("Address of the article").fill("https://nobody.example/" + run);
        button(page, "Ask").click();
        expect(page.locator(".steps")).containsText("never");
    }

    private String pact() {
        return "NATO's Secretary General met the defence ministers on Tuesday and signed the " + run
                + " agreement on ports. The alliance and its partner in the Indo-Pacific will cooperate for 7 years.";
    }

    private String tugboats() {
        return "NATO and South Korea signed an accord on tugboats in Busan on Monday, called " + run
                + ". Pilots of both will train in one school. South Korea and NATO will lend each other ropes.";
    }

    private String lighthouses() {
        return "NATO and New Zealand signed a treaty on lighthouses in Wellington on Friday, called " + run
                + ". The keeper of the oldest tower lit the lamp. New Zealand and NATO will share charts.";
    }

    private String dredgers(String town, String country, String what) {
        return "NATO and " + country + " agreed in " + town + " on a pact that is called " + run + ". It is about "
                + what + ". NATO's Deputy Secretary General thanked the engineers of " + country
                + " for their dredgers.";
    }

    private String push(String outlet, String title, String body) {
        var url = url(outlet);
        var article =
                JSON.createObjectNode().put("url", url).put("title", title).put("body", body);
        assertThat(demo.ingest().post("/api/v1/articles", article).status()).isEqualTo(202);
        return url;
    }

    private String url(String outlet) {
        return "https://" + outlet + "-" + run.toLowerCase(Locale.ROOT) + ".example/story";
    }

    private void awaitAlert(String outlet) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(demo.items(demo.alert(), "/api/v1/alerts?limit=100"))
                .anyMatch(alert -> alert.at("/article/url").asText().equals(url(outlet))));
    }

    private JsonNode story(String word) {
        return demo.items(demo.alert(), "/api/v1/stories?limit=100").stream()
                .filter(story -> story.path("title").asText().contains(word))
                .findFirst()
                .orElseGet(JSON::createObjectNode);
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
