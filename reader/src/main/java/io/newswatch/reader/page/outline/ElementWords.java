package io.newswatch.reader.page.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The words of an element's class and id, in lower case.
 *
 * @param single each word of each name: {@code shareBar}, {@code share-bar} and {@code share_bar} are two
 * @param names each name without its signs
 */
record ElementWords(List<String> single, List<String> names) {
    private static final int LONGEST = 400;

    static ElementWords of(Element element) {
        var words = new ElementWords(new ArrayList<>(), new ArrayList<>());
        words.add(element.className());
        words.add(element.id());
        words.add(element.attr("data-component"));
        words.add(element.attr("data-testid"));
        if (element.normalName().indexOf('-') > 0) {
            words.add(element.normalName());
        }
        return words;
    }

    private void add(String attribute) {
        if (attribute.isEmpty()) {
            return;
        }
        var names = attribute.length() > LONGEST ? attribute.substring(0, LONGEST) : attribute;
        for (var name : names.split("\\s+", -1)) {
            split(name);
        }
    }

    private void split(String name) {
        var squeezed = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            var inside = i < name.length() && Character.isLetter(name.charAt(i));
            var hump = inside
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if ((!inside || hump) && i > start) {
                var word = name.substring(start, i).toLowerCase(Locale.ROOT);
                single.add(word);
                squeezed.append(word);
            }
            start = inside && (hump || i == start) ? i : inside ? start : i + 1;
        }
        if (!squeezed.isEmpty()) {
            names.add(squeezed.toString());
        }
    }
}
