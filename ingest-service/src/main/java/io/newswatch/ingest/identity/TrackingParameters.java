package io.newswatch.ingest.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Query parameters that say how a reader came, not what is read; the list is {@code tracking-parameters.txt}. */
final class TrackingParameters {
    private static final List<String> LIST = load();
    private static final List<String> PREFIXES = LIST.stream()
            .filter(name -> name.endsWith("*"))
            .map(name -> name.substring(0, name.length() - 1))
            .toList();
    private static final Set<String> NAMES =
            LIST.stream().filter(name -> !name.endsWith("*")).collect(Collectors.toUnmodifiableSet());

    private TrackingParameters() {}

    /** The query without them, in its own order. */
    static String removeFrom(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(parameter -> !isTracking(parameter))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String parameter) {
        int equals = parameter.indexOf('=');
        var name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static List<String> load() {
        try (var in = TrackingParameters.class.getResourceAsStream("/tracking-parameters.txt")) {
            if (in == null) {
                throw new IllegalStateException("tracking-parameters.txt is missing from the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
