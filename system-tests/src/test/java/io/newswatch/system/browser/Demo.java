package io.newswatch.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import io.newswatch.local.testing.LocalIssuer;
import io.newswatch.system.running.Api;
import io.newswatch.system.running.Newswatch;
import io.newswatch.system.running.Tools;
import io.newswatch.system.running.UpProcess;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

/** {@code ./newswatch up --demo} with a person of every role, and a browser to look at it. */
public final class Demo implements AutoCloseable {
    private static final Duration READY = Duration.ofSeconds(300);
    private static final Duration FIRST_ALERT = Duration.ofSeconds(180);

    /** How long a test waits for what a busy machine does in its time. */
    public static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final String PASSWORD = "a long password for tests";
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final UpProcess up;
    private final LocalIssuer issuer;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, String> tokens = new HashMap<>();

    private Demo(UpProcess up, LocalIssuer issuer, Playwright playwright, Browser browser) {
        this.up = up;
        this.issuer = issuer;
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts everything and returns when the first alert is there. */
    static Demo start(Path data) {
        var chromium = Tools.get("chromium");
        var issuer = LocalIssuer.start();
        var settings = Map.of(
                "NEWSWATCH_DELIVERY_GIVE_UP_AFTER",
                "0s",
                "NEWSWATCH_OIDC_ISSUER",
                issuer.address().toString(),
                "NEWSWATCH_OIDC_CLIENT_SECRET",
                LocalIssuer.SECRET,
                "NEWSWATCH_OIDC_ROLES",
                "news-desk=analyst");
        var up = UpProcess.start(data, UpProcess.freePorts(), settings, "--demo");
        try {
            // The browser is the system's: none is downloaded.
            var playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(chromium)
                            .setHeadless(true)
                            .setArgs(FLAGS));
            var demo = new Demo(up, issuer, playwright, browser);
            demo.awaitReady();
            return demo;
        } catch (RuntimeException | AssertionError e) {
            up.close();
            issuer.close();
            throw e;
        }
    }

    /** The console's address. */
    public URI console() {
        return at("NEWSWATCH_CONSOLE_PORT");
    }

    /** The news server of the demo. */
    public URI news() {
        return at("NEWSWATCH_DEMO_PORT");
    }

    public Api alert() {
        return new Api(at("NEWSWATCH_ALERT_PORT"), Newswatch.ADMIN_TOKEN);
    }

    public Api ingest() {
        return new Api(at("NEWSWATCH_INGEST_PORT"), Newswatch.ADMIN_TOKEN);
    }

    /** Where the broker is. */
    public String kafka() {
        return "127.0.0.1:" + up.port("NEWSWATCH_KAFKA_PORT");
    }

    /** The issuer with whom people can sign in too. */
    public LocalIssuer issuer() {
        return issuer;
    }

    /** The password of everybody in the demo. */
    public String password() {
        return PASSWORD;
    }

    public Tab stranger(Look look) {
        return Tab.ofNobody(browser, console(), look);
    }

    /** A tab of the person with this role, who is signed in; the name is the role too. */
    public Tab as(String role, Look look) {
        return Tab.of(browser, console(), look, tokens.computeIfAbsent(role, this::signedIn));
    }

    /** The same, over a line that can be cut. */
    public Tab as(String role, Line line) {
        return Tab.of(browser, line.address(), Look.LIGHT, tokens.computeIfAbsent(role, this::signedIn));
    }

    /** A new line to the console. */
    public Line line() {
        return Line.to(console());
    }

    /** The link that {@code up} prints for whoever signs in first. */
    public String firstLink() {
        return up.lines().stream()
                .filter(line -> line.contains("/sign-in?code="))
                .map(line -> line.substring(line.indexOf("http")))
                .findFirst()
                .orElseThrow();
    }

    /** What the API lists at a path. */
    public List<JsonNode> items(Api api, String path) {
        return StreamSupport.stream(api.get(path).body().path("items").spliterator(), false)
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        up.close();
        issuer.close();
        try {
            assertThat(up.process().waitFor(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        await().atMost(READY)
                .until(() -> up.lines().contains("newswatch is ready")
                        || !up.process().isAlive());
        assertThat(up.process().isAlive()).as(String.join("\n", up.lines())).isTrue();
        for (var role : List.of("reader", "analyst", "operator")) {
            var person = Api.json("{'name':'" + role + "','role':'" + role + "','password':'" + PASSWORD + "'}");
            assertThat(alert().post("/api/v1/users", person).status()).isEqualTo(201);
        }
        await().atMost(FIRST_ALERT).untilAsserted(() -> assertThat(items(alert(), "/api/v1/alerts"))
                .isNotEmpty());
    }

    private String signedIn(String role) {
        if (role.equals("admin")) {
            var link = alert().post("/api/v1/users/admin/sign-in-link", Api.json("{}"))
                    .body()
                    .path("link")
                    .asText();
            var code = Api.json("{'code':'" + link.substring(link.indexOf("code=") + 5) + "'}");
            return alert().post("/api/v1/session/link", code)
                    .body()
                    .path("token")
                    .asText();
        }
        var attempt = Api.json("{'name':'" + role + "','password':'" + PASSWORD + "'}");
        return alert().post("/api/v1/session", attempt).body().path("token").asText();
    }

    private URI at(String port) {
        return URI.create("http://127.0.0.1:" + up.port(port));
    }
}
