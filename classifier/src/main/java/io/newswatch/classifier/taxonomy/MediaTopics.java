package io.newswatch.classifier.taxonomy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The codes of the IPTC Media Topics that the taxonomy uses, as they stand in one release of that list: codes are stable,
 * labels and what is retired are not.
 *
 * @param release the day of the release, or {@code unknown}
 */
record MediaTopics(String release, Set<String> codes) {
    MediaTopics {
        codes = Set.copyOf(codes);
    }

    /** The first row names the release, each other one a code with its label. Without rows nothing is checked. */
    static MediaTopics read(List<Row> rows) {
        String release = "unknown";
        Set<String> codes = new HashSet<>();
        for (Row row : rows) {
            String code = row.required(0, "code");
            String label = row.required(1, "label");
            if (code.equals("release")) {
                release = label;
            } else if (!code.matches("[0-9]{8}")) {
                throw row.wrong("\"" + code + "\" is no code of eight digits such as 20000638");
            } else {
                codes.add(code);
            }
        }
        return new MediaTopics(release, codes);
    }

    /** The codes of a topic's row, all of which the release has. */
    List<String> of(Row row) {
        List<String> used = row.list(2, ",");
        for (String code : used) {
            if (!codes.isEmpty() && !codes.contains(code)) {
                throw row.wrong("the code " + code + " is not in media-topics.tsv");
            }
        }
        return used;
    }
}
