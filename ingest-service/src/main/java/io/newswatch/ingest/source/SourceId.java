package io.newswatch.ingest.source;

import java.util.regex.Pattern;

/** Which source: a short name that people can write in addresses. */
public record SourceId(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]([a-z0-9._-]{0,78}[a-z0-9])?");

    public SourceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "must be 1 to 80 lower-case letters, digits, dots, dashes or underscores, such as example-news");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
