package io.newswatch.reader.page.outline;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words from which roles are told. */
final class RoleWords {
    private static final WordFile FILE = WordFile.read(RoleWords.class, "roles.txt", " +");

    static final Set<String> NOISE = FILE.section("noise");
    static final Pattern NOISE_WITHIN = within("noise within");
    static final Set<String> FOREIGN = FILE.section("foreign");
    static final Pattern FOREIGN_WITHIN = within("foreign within");
    static final Set<String> HIDDEN = FILE.section("hidden");
    static final Pattern HIDDEN_WITHIN = within("hidden within");
    static final Set<String> DOUBTFUL = FILE.section("doubtful");

    private RoleWords() {}

    private static Pattern within(String section) {
        return Pattern.compile(
                FILE.section(section).stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }
}
