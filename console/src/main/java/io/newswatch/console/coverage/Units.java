package io.newswatch.console.coverage;

import java.util.Locale;

/** Numbers of a picture, as short as the eye allows. */
final class Units {
    private Units() {}

    static String of(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
