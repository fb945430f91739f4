package io.newswatch.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How somebody looks at the console. */
public enum Look {
    LIGHT(1280, 900, ColorScheme.LIGHT),
    DARK(1280, 900, ColorScheme.DARK),
    PHONE(390, 844, ColorScheme.LIGHT),
    /** A program that reads pages, or somebody who does without. */
    WITHOUT_SCRIPT(1280, 900, ColorScheme.LIGHT);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setIsMobile(this == PHONE)
                .setHasTouch(this == PHONE)
                .setJavaScriptEnabled(this != WITHOUT_SCRIPT);
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
