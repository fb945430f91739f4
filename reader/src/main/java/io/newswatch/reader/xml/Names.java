package io.newswatch.reader.xml;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names of elements in a scope of namespace declarations, each as {@code dc:date}, whatever the document's prefix. */
final class Names {
    private final Map<String, Vocabulary> byPrefix;
    private final Map<String, String> known = new HashMap<>();

    private Names(Map<String, Vocabulary> byPrefix) {
        this.byPrefix = byPrefix;
    }

    /** The scope outside the first element: no declarations, so that customary prefixes mean what they usually do. */
    static Names outermost() {
        return new Names(Map.of());
    }

    /** The scope of an element with these attributes. */
    Names within(Map<String, String> attributes, int depth) {
        Map<String, Vocabulary> declared = null;
        for (var attribute : attributes.entrySet()) {
            var name = attribute.getKey();
            if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                declared = declared == null ? new HashMap<>(byPrefix) : declared;
                var prefix = name.length() > 6 ? name.substring(6) : "";
                declared.put(prefix, meaning(prefix, attribute.getValue(), depth));
            }
        }
        return declared == null ? this : new Names(declared);
    }

    /** The name in our prefixes, lower case. */
    String of(String tag) {
        return known.computeIfAbsent(tag, this::find);
    }

    private String find(String tag) {
        int colon = tag.indexOf(':');
        var prefix = colon < 0 ? "" : tag.substring(0, colon);
        var local = tag.substring(colon + 1);
        var vocabulary = byPrefix.get(prefix);
        if (vocabulary == null) {
            vocabulary = prefix.isEmpty() ? Vocabulary.CORE : orOther(Vocabulary.ofCustom(prefix));
        }
        return vocabulary.prefix() + local;
    }

    // A namespace that nobody knows on the outermost elements is a slip in a feed's own name.
    private static Vocabulary meaning(String prefix, String address, int depth) {
        var vocabulary = address.isBlank() ? Vocabulary.CORE : Vocabulary.ofAddress(address);
        if (vocabulary != null) {
            return vocabulary;
        }
        if (prefix.isEmpty()) {
            return depth <= 1 ? Vocabulary.CORE : Vocabulary.OTHER;
        }
        return orOther(Vocabulary.ofCustom(prefix));
    }

    private static Vocabulary orOther(@Nullable Vocabulary vocabulary) {
        return vocabulary == null ? Vocabulary.OTHER : vocabulary;
    }
}
