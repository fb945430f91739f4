package io.newswatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.newswatch.system.browser.Demo;
import io.newswatch.system.browser.Look;
import io.newswatch.system.browser.RunningDemo;
import io.newswatch.system.browser.Tab;
import io.newswatch.system.running.Api;
import io.newswatch.system.running.Articles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The console in a real browser, on the demo. */
@ExtendWith(RunningDemo.class)
class ConsoleIT {
    private static final int HEAVIEST = 300_000;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** All that a stranger's text could try, after words that make an article of it. */
    private static final String HOSTILE = "<script>window.taken=1;alert(1)</script>"
            + "<img src=x onerror=\"window.taken=1\">\"><svg onload='window.taken=1'>"
            + "{frame.visitor.token}{{7*7}}&lt;b&gt; \u202Etxet desrever\u202C \u2067isolated\u2069";

    private final Demo demo;

    ConsoleIT(Demo demo) {
        this.demo = demo;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
    }

    @Test
    void somebodySignsInWithAPasswordReadsWhatWasAskedForAndSignsOut() {
        try (var tab = demo.stranger(Look.LIGHT)) {
            var page = tab.page();
            tab.go("/sources?show=paused");
            expect(page).hasURL(Pattern.compile(".*/sign-in\\?next=.*"));

            signIn(page, "analyst", "not the password");
            expect(page.getByRole(AriaRole.ALERT)).containsText("do not match");
            signIn(page, "analyst", demo.password());

            expect(page).hasURL(demo.console() + "/sources?show=paused");
            expect(page.locator(".person")).hasText("analyst");
            button(page, "Sign out").click();
            expect(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
            tab.go("/sources");
            assertThat(tab.path()).isEqualTo("/sign-in");
        }
    }

    @Test
    void somebodySignsInWithTheirOrganisationAndTheServicesKnowThem() {
        demo.issuer().person(Map.of("sub", "4711", "preferred_username", "Ana", "groups", List.of("news-desk")));
        try (var tab = demo.stranger(Look.LIGHT)) {
            var page = tab.page();
            tab.go("/subscriptions");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with your organisation"))
                    .click();

            expect(page).hasURL(demo.console() + "/subscriptions");
            expect(page.locator(".person")).hasText("Ana");
            button(page, "Sign out").click();
            expect(page.getByRole(AriaRole.HEADING)).hasText("Sign in");
        }
        var token = demo.issuer().token(Map.of("sub", "4711", "groups", List.of("news-desk")));
        assertThat(demo.alert().as(token).get("/api/v1/subscriptions").status()).isEqualTo(200);
        assertThat(demo.ingest().as(token).get("/api/v1/sources").status()).isEqualTo(200);
        assertThat(demo.alert().as(token).get("/api/v1/users").status()).isEqualTo(403);
        demo.issuer().person(Map.of("sub", "4712", "groups", List.of("cooks")));
        try (var tab = demo.stranger(Look.LIGHT)) {
            tab.go("/sign-in/issuer");
            expect(tab.page().getByRole(AriaRole.ALERT)).containsText("no role in Newswatch");
        }
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everyPageCanBeReadByEverybody(Look look) {
        var faults = new ArrayList<String>();
        try (var tab = demo.as("admin", look)) {
            for (var path : pages(tab)) {
                assertThat(tab.go(path)).as(path).isEqualTo(200);
                var where = path + " (" + look + "): ";
                tab.complaints().forEach(complaint -> faults.add(where + complaint));
                if (tab.page().locator("main h1").count() != 1) {
                    faults.add(where + "has not one heading");
                }
                if (look == Look.WITHOUT_SCRIPT) {
                    continue;
                }
                if (look == Look.LIGHT) {
                    System.out.println(
                            "console: " + path + " in " + tab.answeredIn() + " ms, " + tab.weight() + " bytes");
                }
                if (look == Look.LIGHT && tab.weight() > HEAVIEST) {
                    faults.add(where + "weighs " + tab.weight() + " bytes");
                }
                if (look == Look.PHONE && tab.isTooWide()) {
                    faults.add(where + "is wider than the window");
                }
                tab.keep(picture(path));
                if (look != Look.PHONE) {
                    tab.barriers().forEach(barrier -> faults.add(where + barrier));
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void thePagesCanBeUsedWithKeysAlone() {
        try (var tab = demo.as("analyst", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/");
            page.keyboard().press("Tab");

            expect(page.locator(".skip")).isFocused();
            expect(page.locator(".skip")).isInViewport();
            page.keyboard().press("Enter");
            expect(page.locator("main")).isFocused();
        }
    }

    @Test
    void aRoleSeesNoMoreThanItMay() {
        try (var tab = demo.as("reader", Look.LIGHT)) {
            tab.go("/");
            assertThat(menu(tab)).doesNotContain("/pipeline", "/people");
            for (var path :
                    List.of("/pipeline", "/pipeline/now", "/pipeline/dead-letters", "/people", "/people/tokens")) {
                assertThat(tab.go(path)).as(path).isEqualTo(403);
                expect(tab.page().getByRole(AriaRole.HEADING)).hasText("Your account may not see this");
            }
            tab.go("/sources");
            expect(tab.page().getByText("Add a source")).hasCount(0);
        }
        try (var tab = demo.as("operator", Look.LIGHT)) {
            tab.go("/");
            assertThat(menu(tab)).contains("/pipeline").doesNotContain("/people");
            assertThat(tab.go("/people")).isEqualTo(403);
        }
    }

    @Test
    void anOperatorAddsASourceAfterALookPausesItAndReadsIt() {
        try (var tab = demo.as("operator", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/sources/new");
            page.getByLabel("Address").fill(demo.news() + "/feeds/atlantic-wire.rss?by=hand");
            button(page, "Look").click();
            expect(page.getByText("There is an RSS feed")).isVisible();
            page.getByLabel("Name").fill("Added by hand");
            button(page, "Add this source").click();

            expect(page.getByRole(AriaRole.HEADING, heading("Added by hand"))).isVisible();
            button(page, "Pause").click();
            expect(page.getByRole(AriaRole.STATUS)).containsText("Paused");
            button(page, "Resume").click();
            expect(page.getByRole(AriaRole.STATUS)).containsText("Resumed");
            readNow(page);
            page.getByText("Remove this source").click();
            button(page, "Remove it").click();
            expect(page.getByText("Added by hand")).hasCount(0);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void anAdministratorAddsSomebodyAndTakesATokenBack() {
        try (var tab = demo.as("admin", Look.LIGHT)) {
            var page = tab.page();
            tab.go("/people");
            page.getByLabel("Name").fill("Noor");
            page.getByLabel("Role").selectOption("operator");
            button(page, "Add").click();
            expect(page.getByRole(AriaRole.STATUS)).containsText("Added");
            button(page, "Make a link that signs in once").click();
            expect(page.getByRole(AriaRole.STATUS)).containsText("/sign-in?code=");

            tab.go("/people/tokens");
            page.getByLabel("For which program").fill("crawler");
            button(page, "Make it").click();
            expect(page.getByRole(AriaRole.STATUS)).containsText("never again");
            button(page, "Take back the token of crawler").click();
            expect(page.getByText("crawler")).hasCount(0);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void whatStrangersWriteIsTextOnEveryPage() {
        var article = (ObjectNode) new Articles(77).core(1);
        article.put("url", "https://hostile.example/1");
        article.put("title", article.get("title").asText() + " " + HOSTILE);
        article.put("body", article.get("body").asText() + " " + HOSTILE);
        article.putObject("source").put("name", "Wire " + HOSTILE);
        assertThat(demo.ingest().post("/api/v1/articles", article).status()).isEqualTo(202);
        var source = (ObjectNode) Api.json("{'kind':'rss','enabled':false}");
        source.put("name", "Feed " + HOSTILE.replaceAll("[\u202A-\u202E\u2066-\u2069]", ""));
        source.put("url", demo.news() + "/feeds/atlantic-wire.rss?hostile=1");
        assertThat(demo.ingest().post("/api/v1/sources", source).status()).isEqualTo(201);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(demo.items(demo.alert(), "/api/v1/alerts"))
                .anyMatch(alert -> alert.at("/article/url").asText().equals("https://hostile.example/1")));

        try (var tab = demo.as("admin", Look.LIGHT)) {
            var seen = 0;
            for (var path : pages(tab)) {
                tab.go(path);
                assertThat(tab.complaints()).as(path).isEmpty();
                assertThat(tab.page()
                                .locator("script:not([src]), img[src=x], svg[onload]")
                                .count())
                        .as(path)
                        .isZero();
                assertThat(tab.page().evaluate("() => window.taken === undefined"))
                        .as(path)
                        .isEqualTo(true);
                seen += tab.page().locator("main").innerText().contains("<script>window.taken=1") ? 1 : 0;
            }
            // The list, the alert and the source at least; otherwise nothing was tried.
            assertThat(seen).isGreaterThanOrEqualTo(3);
            demo.ingest().delete("/api/v1/sources/" + id("Feed <script>"));
        }
    }

    @Nested
    class FromTheTerminalToAnAlert extends FirstMinutes {
        FromTheTerminalToAnAlert(Demo demo) {
            super(demo);
        }
    }

    @Nested
    class AnAnalyst extends AnalystFlows {
        AnAnalyst(Demo demo) {
            super(demo);
        }
    }

    @Nested
    class AnOperator extends OperatorFlows {
        AnOperator(Demo demo) {
            super(demo);
        }
    }

    /** All pages that the menu names, the pages below them, and one thing of each kind. */
    private Set<String> pages(Tab tab) {
        tab.go("/");
        var pages = new LinkedHashSet<>(menu(tab));
        pages.addAll(List.of("/sources/new", "/people/admin", "/people/tokens", "/sign-in"));
        demo.items(demo.alert(), "/api/v1/alerts").stream()
                .limit(1)
                .forEach(alert -> pages.add("/alerts/" + alert.path("id").asText()));
        demo.items(demo.ingest(), "/api/v1/sources").stream()
                .sorted((a, b) ->
                        b.path("name").asText().compareTo(a.path("name").asText()))
                .limit(2)
                .forEach(source -> pages.add("/sources/" + source.path("id").asText()));
        return pages;
    }

    private String id(String name) {
        return demo.items(demo.ingest(), "/api/v1/sources").stream()
                .filter(source -> source.path("name").asText().startsWith(name))
                .map(source -> source.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The name of a page's picture, without the id of the one thing that it shows. */
    private static String picture(String path) {
        return path.equals("/")
                ? "first"
                : path.substring(1).replaceAll("/[^/]*[0-9][^/]*$", "-one").replace('/', '-');
    }

    private static List<String> menu(Tab tab) {
        return tab.page().locator("nav.menu a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    /** Waits for what a page will show. */
    private static LocatorAssertions expect(Locator what) {
        return PlaywrightAssertions.assertThat(what);
    }

    private static PageAssertions expect(Page page) {
        return PlaywrightAssertions.assertThat(page);
    }

    private static void signIn(Page page, String name, String password) {
        page.getByLabel("Name").fill(name);
        page.getByLabel("Password").fill(password);
        button(page, "Sign in").click();
    }

    /** Presses until it is read: it may be its turn at this very moment. */
    private static void readNow(Page page) {
        await().atMost(PATIENCE).pollDelay(Duration.ZERO).untilAsserted(() -> {
            button(page, "Read it now").click();
            expect(page.getByRole(AriaRole.STATUS)).containsText(Pattern.compile("^Read: |is being read"));
            assertThat(page.getByRole(AriaRole.STATUS).innerText()).startsWith("Read: ");
        });
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByRoleOptions heading(String name) {
        return new Page.GetByRoleOptions().setName(name).setLevel(1);
    }
}
