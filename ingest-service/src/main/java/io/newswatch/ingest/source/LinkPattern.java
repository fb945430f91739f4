package io.newswatch.ingest.source;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

/**
 * A regular expression that the addresses of a source's articles match somewhere. RE2 takes linear time, whatever
 * somebody writes.
 */
public record LinkPattern(String text) {
    private static final int LONGEST = 500;

    public LinkPattern {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("must be a regular expression of 1 to " + LONGEST + " characters");
        }
        try {
            var unused = Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException(
                    "is no regular expression of RE2's kind: " + e.getDescription() + " at " + e.getPattern(), e);
        }
    }

    /** Whether the address has it anywhere. */
    public boolean matches(String address) {
        return Pattern.compile(text).matcher(address).find();
    }
}
