package io.newswatch.classifier.language;

import io.newswatch.classifier.text.FoldedText;
import io.newswatch.classifier.text.Words;
import io.newswatch.contract.Classification.Language;
import io.newswatch.contract.Classification.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells languages apart by script, by function words and by letters that few languages have. Says {@code und} when a text
 * is too short to tell. Immutable, so that threads can share it.
 */
public final class LanguageFinder {
    /** A paragraph with less evidence goes with the one before it. */
    private static final double ENOUGH_FOR_A_PARAGRAPH = 6;

    private static final double ENOUGH_FOR_A_TEXT = 1.2;
    private static final int SHORTEST_IN_OWN_SCRIPT = 2;

    private final List<String> languages;
    private final WordTable table;
    private final Map<Character, Long> letters = new HashMap<>();

    /** @param functionWords by language; an entry of one letter is a letter that speaks for the language */
    public LanguageFinder(Map<String, List<String>> functionWords) {
        languages = List.copyOf(functionWords.keySet());
        table = WordTable.sized(
                functionWords.values().stream().mapToInt(List::size).sum());
        for (int i = 0; i < languages.size(); i++) {
            for (String word : functionWords.getOrDefault(languages.get(i), List.of())) {
                add(word, i);
            }
        }
    }

    private void add(String word, int language) {
        if (word.startsWith("=")) {
            for (char letter : word.substring(1).toCharArray()) {
                letters.merge(letter, 1L << language, (a, b) -> a | b);
            }
        } else {
            table.add(Words.hashOf(word), language);
        }
    }

    /** The languages of title and body. The source's own statement decides only where the text does not. */
    public Found find(FoldedText title, FoldedText body, Words bodyWords, @Nullable String stated) {
        Ballot whole = count(title, Words.of(title), 0, title.length(), 0);
        List<Segment> paragraphs = paragraphs(body, bodyWords, whole);
        Language language = decide(whole);
        if (language.tag().equals("und") && stated != null && !stated.isBlank()) {
            language = new Language(stated, 0.5);
        }
        return new Found(
                language, merge(paragraphs, language.tag(), body.original().length()));
    }

    /** Language of the whole and of its stretches; the stretches cover the body without a gap. */
    public record Found(Language language, List<Segment> segments) {
        public Found {
            segments = List.copyOf(segments);
        }
    }

    private List<Segment> paragraphs(FoldedText body, Words words, Ballot whole) {
        List<Segment> paragraphs = new ArrayList<>();
        int start = 0;
        int word = 0;
        for (int i = 0; i <= body.breaks().length; i++) {
            int end = i < body.breaks().length ? body.breaks()[i] : body.length();
            if (end <= start) {
                continue;
            }
            Ballot ballot = count(body, words, start, end, word);
            while (word < words.count() && words.start(word) < end) {
                word++;
            }
            whole.add(ballot);
            Language language = decide(ballot);
            boolean sure = best(ballot.votes) >= 0 && ballot.votes[best(ballot.votes)] >= ENOUGH_FOR_A_PARAGRAPH;
            paragraphs.add(new Segment(
                    start == 0 ? 0 : body.originalStart(start), body.originalEnd(end), sure ? language.tag() : ""));
            start = end;
        }
        return paragraphs;
    }

    private Ballot count(FoldedText text, Words words, int start, int end, int firstWord) {
        Ballot ballot = new Ballot(languages.size());
        for (int w = firstWord; w < words.count() && words.start(w) < end; w++) {
            vote(ballot, table.languagesOf(words.hash(w)), 1);
        }
        char[] chars = text.chars();
        for (int i = start; i < end; i++) {
            char c = chars[i];
            ballot.letters[ScriptGroup.indexOf(c)]++;
            if (c > 127) {
                Long speaksFor = letters.get(c);
                if (speaksFor != null) {
                    vote(ballot, speaksFor, 0.8);
                }
            }
        }
        return ballot;
    }

    /** A word that many languages share says less about each. */
    private static void vote(Ballot ballot, long speaksFor, double weight) {
        if (speaksFor == 0) {
            return;
        }
        double share = weight / Math.sqrt(Long.bitCount(speaksFor));
        for (long rest = speaksFor; rest != 0; rest &= rest - 1) {
            ballot.votes[Long.numberOfTrailingZeros(rest)] += share;
        }
    }

    private Language decide(Ballot ballot) {
        ScriptGroup script = ballot.script();
        int seen = ballot.letters[script.index()];
        if (script == ScriptGroup.NONE) {
            return new Language("und", 0);
        }
        if (script == ScriptGroup.HAN || script == ScriptGroup.KANA) {
            return chineseOrJapanese(ballot);
        }
        if (!script.language().isEmpty()) {
            return seen < SHORTEST_IN_OWN_SCRIPT ? new Language("und", 0) : new Language(script.language(), 0.98);
        }
        int best = best(ballot.votes);
        if (best < 0 || ballot.votes[best] < ENOUGH_FOR_A_TEXT) {
            return new Language("und", 0);
        }
        double total = 0;
        for (double votes : ballot.votes) {
            total += votes;
        }
        return new Language(languages.get(best), rounded(ballot.votes[best] / total));
    }

    private Language chineseOrJapanese(Ballot ballot) {
        int kana = ballot.letters[ScriptGroup.KANA.index()];
        int han = ballot.letters[ScriptGroup.HAN.index()];
        if (kana * 12 > han + kana) {
            return new Language("ja", 0.98);
        }
        int hans = languages.indexOf("zh-Hans");
        int hant = languages.indexOf("zh-Hant");
        boolean traditional = hant >= 0 && (hans < 0 || ballot.votes[hant] > ballot.votes[hans]);
        return new Language(traditional ? "zh-Hant" : "zh-Hans", han > 20 ? 0.95 : 0.7);
    }

    private static int best(double[] votes) {
        int best = -1;
        for (int i = 0; i < votes.length; i++) {
            if (votes[i] > 0 && (best < 0 || votes[i] > votes[best])) {
                best = i;
            }
        }
        return best;
    }

    private static List<Segment> merge(List<Segment> paragraphs, String main, int length) {
        if (length == 0) {
            return List.of();
        }
        List<Segment> merged = new ArrayList<>();
        for (Segment paragraph : paragraphs) {
            String tag = paragraph.tag().isEmpty() ? main : paragraph.tag();
            Segment last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && last.tag().equals(tag)) {
                merged.set(merged.size() - 1, new Segment(last.start(), paragraph.end(), tag));
            } else {
                merged.add(new Segment(last == null ? 0 : last.end(), paragraph.end(), tag));
            }
        }
        if (merged.isEmpty()) {
            return List.of(new Segment(0, length, main));
        }
        Segment last = merged.getLast();
        merged.set(merged.size() - 1, new Segment(last.start(), length, last.tag()));
        return merged;
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
