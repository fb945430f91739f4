package io.newswatch.system.upgrade;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** One migration's SQL in the eyes of the version before, which goes on running on the new schema during an upgrade. */
record Migration(String sql) {
    /** The comment with which a migration says that it knows, and why nobody is hurt. */
    static final String KNOWN = "-- breaks the version before:";

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Map<String, Pattern> HARMFUL = new TreeMap<>(
            Map.of(
                    "drops what is read", Pattern.compile("\\bdrop\\s+(table|column|schema|view|type|function)\\b"),
                    "renames", Pattern.compile("\\brename\\s+(to|column|constraint)\\b"),
                    "changes a type", Pattern.compile("\\balter\\s+(column\\s+)?\\w+\\s+(set\\s+data\\s+)?type\\b"),
                    "wants what the old one does not write", Pattern.compile("\\bset\\s+not\\s+null\\b"),
                    "adds a column that the old one cannot fill",
                            Pattern.compile(
                                    "\\badd\\s+(column\\s+)?(if\\s+not\\s+exists\\s+)?(?!constraint\\b|primary\\b|unique\\b|check\\b|foreign\\b)"
                                            + "\\w+\\s+[^,;]*\\bnot\\s+null\\b"
                                            + "(?![^,;]*\\b(default|generated)\\b)(?<!\\b(default|generated)\\b[^,;]{0,200})")));

    /** What it does that the version before cannot bear, and does not say so. */
    List<String> harms() {
        if (sql.contains(KNOWN)) {
            return List.of();
        }
        var statements = COMMENT.matcher(sql).replaceAll(" ").toLowerCase(Locale.ROOT);
        return HARMFUL.entrySet().stream()
                .filter(harm -> harm.getValue().matcher(statements).find())
                .map(Map.Entry::getKey)
                .toList();
    }
}
