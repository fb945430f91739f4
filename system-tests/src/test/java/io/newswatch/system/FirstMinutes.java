package io.newswatch.system;

import static io.newswatch.system.browser.Expect.expect;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.newswatch.system.browser.Demo;
import io.newswatch.system.browser.Look;
import io.newswatch.system.running.Articles;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The way of somebody who has just started the demo and has read nothing: from the terminal's link to an own alert. */
abstract class FirstMinutes {
    private static final int CLICKS = 5;

    private final Demo demo;
    private int clicks;

    FirstMinutes(Demo demo) {
        this.demo = demo;
    }

    @Test
    void fromTheLinkInTheTerminalToAnOwnAlertItTakesFiveClicks() {
        try (var tab = demo.stranger(Look.LIGHT)) {
            var page = tab.page();
            var began = System.nanoTime();
            page.navigate(demo.firstLink());
            click(page.getByRole(AriaRole.BUTTON, named("Sign in")));
            expect(page.locator("h1")).hasText("Today");
            tab.keep("walk-1-today");
            click(page.getByRole(AriaRole.LINK, named("Make a subscription")));
            page.locator("[name=name]").fill("My first");
            expect(page.locator("#preview")).containsText("In the last 7 days");
            tab.keep("walk-2-form");
            click(page.getByRole(AriaRole.BUTTON, named("Make the subscription")));
            expect(page.getByRole(AriaRole.STATUS).first()).containsText("listens from now on");
            tab.keep("walk-3-made");
            click(page.getByRole(AriaRole.LINK, named("its alerts")).first());
            expect(page.locator("#alerts")).isVisible();
            tab.keep("walk-4-waiting");
            // The demo's own articles may all be out when this test runs last.
            assertThat(demo.ingest()
                            .post("/api/v1/articles", new Articles(System.nanoTime()).core(1))
                            .status())
                    .isEqualTo(202);
            click(page.locator("#alerts li h2 a").first());
            expect(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Why this alert")))
                    .isVisible();
            tab.keep("walk-5-alert");

            var took = Duration.ofNanos(System.nanoTime() - began);
            System.out.println("console: from the link to an own alert in " + clicks + " clicks and " + took.toMillis()
                    + " ms, pictures included");
            assertThat(clicks).isLessThanOrEqualTo(CLICKS);
            assertThat(took).isLessThan(Demo.PATIENCE);
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private void click(Locator what) {
        expect(what).isVisible();
        what.click();
        clicks++;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
