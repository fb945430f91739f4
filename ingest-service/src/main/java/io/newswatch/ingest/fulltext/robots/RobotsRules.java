package io.newswatch.ingest.fulltext.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules of one robots.txt for one robot, RFC 9309 2.2: those of all groups that name it, else of all groups for every
 * robot; of the rules that match an address the longest decides, and an allowance before a ban of the same length.
 */
final class RobotsRules {
    static final RobotsRules NONE = new RobotsRules(List.of());

    private static final int MOST_BYTES = 500 * 1_024;
    private static final int MOST_RULES = 10_000;
    private static final Pattern LINE_END = Pattern.compile("\\r\\n|\\r|\\n");
    private static final Comparator<Rule> BY_WEIGHT =
            Comparator.<Rule>comparingInt(rule -> rule.path().length()).thenComparing(Rule::allows);

    private final List<Rule> rules;

    private RobotsRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** @param robot the product name in our user agent */
    static RobotsRules of(byte[] file, String robot) {
        var text = new String(file, 0, Math.min(file.length, MOST_BYTES), StandardCharsets.UTF_8);
        var groups = new Groups(robot.toLowerCase(Locale.ROOT));
        LINE_END.splitAsStream(text.startsWith("\uFEFF") ? text.substring(1) : text)
                .forEach(groups::add);
        return new RobotsRules(groups.decisive());
    }

    /** @param path with its query, as it is sent */
    boolean allows(String path) {
        var normal = RobotsPath.normal(path);
        return normal.equals("/robots.txt")
                || rules.stream()
                        .filter(rule -> RobotsPath.matches(rule.path(), normal))
                        .max(BY_WEIGHT)
                        .map(Rule::allows)
                        .orElse(true);
    }

    /** One rule. */
    private record Rule(String path, boolean allows) {}

    /** Gathers the rules that are for us, and those for all, line by line. */
    private static final class Groups {
        private final String robot;
        private final List<Rule> ours = new ArrayList<>();
        private final List<Rule> everybodys = new ArrayList<>();
        private boolean namesUs;
        private boolean namesAll;
        private boolean isNamed;
        private boolean inNames;

        private Groups(String robot) {
            this.robot = robot;
        }

        private void add(String line) {
            int comment = line.indexOf('#');
            var content = comment < 0 ? line : line.substring(0, comment);
            int colon = content.indexOf(':');
            if (colon < 0) {
                return;
            }
            var value = content.substring(colon + 1).strip();
            switch (content.substring(0, colon).strip().toLowerCase(Locale.ROOT)) {
                case "user-agent", "useragent" -> name(value);
                case "allow" -> rule(value, true);
                case "disallow" -> rule(value, false);
                default -> {
                    // Other records, such as sitemaps, belong to no group.
                }
            }
        }

        private void name(String value) {
            if (!inNames) {
                namesUs = false;
                namesAll = false;
            }
            inNames = true;
            namesAll |= value.equals("*");
            if (product(value).equals(robot)) {
                namesUs = true;
                isNamed = true;
            }
        }

        private void rule(String path, boolean allows) {
            inNames = false;
            if (path.isEmpty()) {
                return;
            }
            var rule = new Rule(RobotsPath.normal(path), allows);
            if (namesUs && ours.size() < MOST_RULES) {
                ours.add(rule);
            }
            if (namesAll && everybodys.size() < MOST_RULES) {
                everybodys.add(rule);
            }
        }

        private List<Rule> decisive() {
            return isNamed ? ours : everybodys;
        }

        private static String product(String value) {
            return value.replaceFirst("[^A-Za-z_-].*", "").toLowerCase(Locale.ROOT);
        }
    }
}
