package io.newswatch.system.watching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What services answer at {@code /q/metrics}, taken apart.
 *
 * @param types counter, gauge, histogram or summary, by family
 */
public record Exposition(Map<String, String> types, List<Sample> samples) {
    private static final Pattern TYPE = Pattern.compile("# TYPE (\\w+) (\\w+)");
    private static final Pattern SAMPLE = Pattern.compile("(\\w+)(?:\\{(.*)})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** One number with its labels. */
    public record Sample(String name, Map<String, String> labels) {}

    /** Reads what one or more services have answered. */
    public static Exposition of(List<String> answers) {
        var types = new HashMap<String, String>();
        var samples = new ArrayList<Sample>();
        answers.stream().flatMap(String::lines).forEach(line -> {
            var type = TYPE.matcher(line);
            var sample = SAMPLE.matcher(line);
            if (type.matches()) {
                // Counters are announced without the suffix that their numbers have.
                types.put(type.group(1) + (type.group(2).equals("counter") ? "_total" : ""), type.group(2));
            } else if (sample.matches()) {
                samples.add(new Sample(sample.group(1), labels(sample.group(2))));
            }
        });
        return new Exposition(types, samples);
    }

    /** The names of all numbers, as queries use them. */
    public Set<String> names() {
        return samples.stream().map(Sample::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The names of all labels. */
    public Set<String> labels() {
        return samples.stream()
                .flatMap(sample -> sample.labels().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The family that a number belongs to: {@code x_seconds_bucket} to {@code x_seconds}. */
    public String family(String name) {
        var shorter = name.replaceFirst("_(bucket|count|sum)$", "");
        return !types.containsKey(name) && types.containsKey(shorter) ? shorter : name;
    }

    private static Map<String, String> labels(String text) {
        var labels = new HashMap<String, String>();
        var label = LABEL.matcher(text == null ? "" : text);
        while (label.find()) {
            labels.put(label.group(1), label.group(2));
        }
        return labels;
    }
}
