package io.newswatch.system.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A browser's tab of one person, in a window of its own. For one thread. */
public final class Tab implements AutoCloseable {
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** What the browser has loaded for this page, as it came over the wire; charts are an extra. */
    private static final String WEIGHT = "() => ['navigation', 'resource']"
            + ".flatMap(kind => performance.getEntriesByType(kind))"
            + ".filter(entry => !entry.name.includes('echarts'))"
            + ".reduce((sum, entry) => sum + entry.encodedBodySize, 0)";

    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final String console;
    private final List<String> complaints = new ArrayList<>();

    private Tab(Browser browser, URI console, Look look) {
        this.look = look;
        this.console = console.toString();
        this.context = browser.newContext(look.options());
        this.page = context.newPage();
        context.setDefaultTimeout(PATIENCE.toMillis());
        context.setDefaultNavigationTimeout(PATIENCE.toMillis());
        page.onConsoleMessage(this::listen);
        page.onPageError(error -> complaints.add("a script failed: " + error));
        page.onDialog(dialog -> {
            complaints.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** A tab of somebody who is not signed in. */
    static Tab ofNobody(Browser browser, URI console, Look look) {
        return new Tab(browser, console, look);
    }

    /** A tab of somebody who has signed in. */
    static Tab of(Browser browser, URI console, Look look, String token) {
        var tab = new Tab(browser, console, look);
        tab.context.addCookies(List.of(new Cookie("newswatch_session", token).setUrl(console.toString())));
        return tab;
    }

    /** Goes to a page and gives the status of the answer. */
    public int go(String path) {
        complaints.clear();
        return page.navigate(console + path).status();
    }

    public Page page() {
        return page;
    }

    public Look look() {
        return look;
    }

    /** The path of the page that is open. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    /** What the browser had to say against the pages since the last {@link #go}: refused by the policy, failed, not found. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What keeps people out who cannot see, point or tell colours apart. */
    public List<String> barriers() {
        var axe = new AxeBuilder(page);
        return (look == Look.DARK ? axe.withRules(List.of("color-contrast")) : axe)
                .analyze().getViolations().stream()
                        .filter(rule -> rule.getImpact() != null && GRAVE.contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getHtml()))
                        .toList();
    }

    /** How many milliseconds it took from asking for the page to its last byte. */
    public long answeredIn() {
        return ((Number) page.evaluate("() => Math.round(performance.getEntriesByType('navigation')[0].responseEnd"
                        + " - performance.getEntriesByType('navigation')[0].requestStart)"))
                .longValue();
    }

    /** How many bytes the page needs with its style, scripts and fonts. */
    public long weight() {
        return ((Number) page.evaluate(WEIGHT)).longValue();
    }

    /** Whether the page is wider than the screen, so that one must push it to and fro; the window would grow with it. */
    public boolean isTooWide() {
        return (boolean) page.evaluate("() => document.documentElement.scrollWidth > screen.width + 1");
    }

    /** Keeps a picture of the page for people. */
    public void keep(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + "-" + look.id() + ".png"))
                // Otherwise Playwright puts a style of its own into the page, which the policy refuses.
                .setCaret(ScreenshotCaret.INITIAL)
                .setAnimations(ScreenshotAnimations.ALLOW)
                .setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error") || message.text().contains("Content Security Policy")) {
            complaints.add(message.text());
        }
    }
}
