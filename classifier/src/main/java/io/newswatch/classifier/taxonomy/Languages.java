package io.newswatch.classifier.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The folders of the taxonomy as bits, so that a set of languages is a number and asking whether a phrase belongs to a
 * text is one operation.
 */
public final class Languages {
    /** All languages: also what a text of unknown language is taken for. */
    public static final long ALL = -1;
    /** The folder of phrases that count in every language. */
    static final String ANY = "any";

    private final Map<String, Long> bits = new LinkedHashMap<>();
    private final Map<String, Long> relatives = new LinkedHashMap<>();

    Languages(List<Row> rows) {
        for (Row row : rows) {
            String folder = row.required(1, "folder");
            if (bits.size() == Long.SIZE - 1) {
                throw row.wrong("there is room for " + (Long.SIZE - 1) + " languages");
            }
            long bit = bits.getOrDefault(folder, folder.equals(ANY) ? ALL : 1L << bits.size());
            bits.put(folder, bit);
            bits.put(row.required(0, "language"), bit);
        }
        for (Row row : rows) {
            String language = row.required(0, "language");
            relatives.put(language, bit(language) | bits(row.list(4, ",")));
        }
    }

    /** The language folders, without {@code any}, in the order of the file. */
    static List<String> folders(List<Row> rows) {
        List<String> folders = new ArrayList<>();
        for (Row row : rows) {
            String folder = row.required(1, "folder");
            if (!folder.equals(ANY) && !folders.contains(folder)) {
                folders.add(folder);
            }
        }
        return folders;
    }

    /** The bit of a language tag or folder; 0 for a language of which the taxonomy has no phrases. */
    public long bit(String tag) {
        return bits.getOrDefault(tag, 0L);
    }

    /** The bits of a language and of those that short texts in it are taken for. */
    public long withRelatives(String tag) {
        return relatives.getOrDefault(tag, 0L);
    }

    /** The bits of several. */
    public long bits(Collection<String> tags) {
        long all = 0;
        for (String tag : tags) {
            all |= bit(tag);
        }
        return all;
    }
}
