package io.newswatch.classifier.taxonomy;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import io.newswatch.classifier.taxonomy.Knowledge.Actor;
import io.newswatch.classifier.taxonomy.Phrase.Shape;
import io.newswatch.classifier.text.CharClass;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of all countries and territories in the readers' languages, from CLDR. The data file says which languages
 * there are, whether they inflect, and which names are better left out because they are words of another meaning too.
 */
final class CountryNames {
    /** Shorter names in Latin letters are words of other languages too often. */
    private static final int SHORTEST_EVERYWHERE = 6;

    private static final int SHORTEST_STEM = 4;

    private final Map<String, Actor> actors;
    private final Phrases phrases;
    private final Languages languages;
    private final Set<String> codes = new TreeSet<>(List.of(Locale.getISOCountries()));

    CountryNames(Map<String, Actor> actors, Phrases phrases, Languages languages) {
        this.actors = actors;
        this.phrases = phrases;
        this.languages = languages;
    }

    /** Each row: language, folder, {@code inflects} or {@code -}, country codes left out. */
    void add(List<Row> rows) {
        LocaleDisplayNames english = LocaleDisplayNames.getInstance(ULocale.ENGLISH);
        for (String code : codes) {
            actors.computeIfAbsent(
                    id(code), id -> new Actor(id, english.regionDisplayName(code), null, Set.of(), List.of()));
        }
        rows.forEach(this::addLanguage);
    }

    private void addLanguage(Row row) {
        String language = row.required(0, "language");
        boolean inflects = row.optional(2).equals("inflects");
        Set<String> leftOut = Set.copyOf(row.list(3, ","));
        LocaleDisplayNames names = LocaleDisplayNames.getInstance(ULocale.forLanguageTag(language));
        for (String code : codes) {
            String name = names.regionDisplayName(code);
            if (!leftOut.contains(code) && !name.equals(code)) {
                add(row, language, code, inflects ? stem(name) : name, inflects);
            }
        }
    }

    private void add(Row row, String language, String code, String name, boolean inflects) {
        boolean latin = Character.UnicodeScript.of(name.charAt(0)) == Character.UnicodeScript.LATIN;
        boolean unspaced = CharClass.of(name.charAt(0)) == CharClass.UNSPACED;
        if (unspaced && name.length() < 2) {
            return;
        }
        Condition when = latin && name.length() < SHORTEST_EVERYWHERE && !language.equals("en")
                ? Condition.in(languages.bit(language))
                : Condition.ALWAYS;
        Shape shape = new Shape(inflects ? Match.PREFIX : Match.WORD, Casing.INITIAL, Neighbours.ANY);
        phrases.add(row, Spellings.of(language, List.of(withoutArticle(name))), shape, when, new Use.Names(id(code)));
    }

    private static String id(String code) {
        return "country:" + code.toLowerCase(Locale.ROOT);
    }

    /** Without the vowel that cases replace, when enough is left to tell the word. */
    private static String stem(String name) {
        char last = name.charAt(name.length() - 1);
        boolean vowel = "aeiouyąęаеиіїоуыяюέαηοςάή".indexOf(last) >= 0;
        return vowel && name.length() > SHORTEST_STEM && name.indexOf(' ') < 0
                ? name.substring(0, name.length() - 1)
                : name;
    }

    private static String withoutArticle(String name) {
        return name.startsWith("ال") && name.length() > SHORTEST_STEM ? name.substring(2) : name;
    }
}
