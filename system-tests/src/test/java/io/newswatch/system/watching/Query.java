package io.newswatch.system.watching;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.newswatch.system.running.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A PromQL expression of an alarm or a dashboard, as far as names go. */
public record Query(String expression) {
    private static final Set<String> WORDS =
            Set.of("and", "or", "unless", "offset", "bool", "group_left", "group_right", "inf", "nan");
    private static final Pattern GROUPING = Pattern.compile("\\b(by|without|on|ignoring)\\s*\\(([^)]*)\\)");
    private static final Pattern MATCHERS = Pattern.compile("\\{[^}]*}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)\\s*\"[^\"]*\"");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern METRIC = Pattern.compile("\\b([a-zA-Z_][a-zA-Z0-9_]*)\\b(?!\\s*\\()");

    /** Every query of the shipped alarms and dashboards. */
    public static List<Query> shipped() {
        var files = Stream.concat(
                files("deploy/prometheus/rules").map(file -> read(new YAMLMapper(), file)),
                files("deploy/grafana/dashboards").map(file -> read(new ObjectMapper(), file)));
        return files.flatMap(file -> file.findValuesAsText("expr").stream())
                .map(Query::new)
                .toList();
    }

    /** The metrics that it asks for. */
    public Set<String> metrics() {
        var rest = expression;
        for (var part : List.of(GROUPING, MATCHERS, RANGE)) {
            rest = part.matcher(rest).replaceAll(" ");
        }
        var names = all(METRIC, rest, 1);
        names.removeAll(WORDS);
        return names;
    }

    /** The labels that it selects or groups by. */
    public Set<String> labels() {
        var labels = new TreeSet<String>();
        for (var grouping : all(GROUPING, expression, 2)) {
            Stream.of(grouping.split(",", -1)).map(String::strip).forEach(labels::add);
        }
        for (var matchers : all(MATCHERS, expression, 0)) {
            labels.addAll(all(MATCHER, matchers, 1));
        }
        return labels;
    }

    static Stream<Path> files(String folder) {
        try (var files = Files.list(Project.root().resolve(folder))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(ObjectMapper mapper, Path file) {
        try {
            return mapper.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    private static Set<String> all(Pattern pattern, String text, int group) {
        var found = new TreeSet<String>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }
}
