package io.newswatch.system.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** Waits for what a page will show, as patiently as a busy machine needs. */
public final class Expect {
    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(Demo.PATIENCE.toMillis());
    }

    private Expect() {}

    public static LocatorAssertions expect(Locator what) {
        return PlaywrightAssertions.assertThat(what);
    }

    public static PageAssertions expect(Page page) {
        return PlaywrightAssertions.assertThat(page);
    }
}
