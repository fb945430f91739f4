package io.newswatch.classifier.language;

import io.newswatch.classifier.language.Judge.Stretch;
import io.newswatch.classifier.text.DataLines;
import io.newswatch.classifier.text.FoldedText;
import io.newswatch.classifier.text.Words;
import io.newswatch.contract.Classification.Language;
import io.newswatch.contract.Classification.Segment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells languages apart by script, by function words and by rows of letters. Says {@code und} when a text is too short
 * to tell. Immutable, so that threads can share it.
 */
public final class LanguageFinder {
    /** A paragraph with fewer letters goes with the whole, as names and numbers of any language may fill it. */
    private static final int SHORTEST_PARAGRAPH = 60;

    private static final double STATED = 0.5;

    private final List<String> languages;
    private final WordVotes votes;
    private final Judge judge;

    /** Tells the languages of {@code function-words.tsv} apart. */
    public LanguageFinder() {
        this(functionWords());
    }

    /** @param functionWords by language; letters behind an equals sign speak for the language too */
    private LanguageFinder(Map<String, List<String>> functionWords) {
        languages = Stream.concat(functionWords.keySet().stream(), Judge.WRITTEN_IN_HAN.stream())
                .distinct()
                .toList();
        votes = new WordVotes(languages, functionWords);
        judge = new Judge(languages);
    }

    private static Map<String, List<String>> functionWords() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (List<String> row : DataLines.of(LanguageFinder.class, "function-words.tsv", 2)) {
            words.put(
                    row.getFirst(),
                    Stream.of(row.getLast().split(" "))
                            .filter(word -> !word.isEmpty())
                            .map(FoldedText::phrase)
                            .toList());
        }
        return words;
    }

    /** The languages of title and body. The source's own statement decides only where the text does not. */
    public Found find(FoldedText title, FoldedText body, Words bodyWords, @Nullable String stated) {
        Ballot whole = new Ballot(languages.size());
        votes.count(whole, title, 0, title.length(), Words.of(title), 0);
        List<Paragraph> paragraphs = paragraphs(body, bodyWords, whole);
        Stretch headline = new Stretch(title, 0, title.length());
        Stretch text = new Stretch(body, 0, body.length());
        // the headline twice, because a summary in another language may be longer than a short article
        Language language =
                body.length() == 0 ? judge.decide(whole, headline) : judge.decide(whole, headline, headline, text);
        if (language.tag().equals(Judge.UNDETERMINED.tag()) && stated != null && !stated.isBlank()) {
            language = new Language(stated, STATED);
        }
        return new Found(language, segments(body, paragraphs, language.tag()));
    }

    /** Language of the whole and of its stretches; the stretches cover the body without a gap. */
    public record Found(Language language, List<Segment> segments) {
        public Found {
            segments = List.copyOf(segments);
        }
    }

    /** A stretch of the body between line breaks that is long enough to have a language of its own. */
    private record Paragraph(int start, int end, Ballot ballot) {}

    private List<Paragraph> paragraphs(FoldedText body, Words words, Ballot whole) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        int word = 0;
        for (int i = 0; i <= body.breaks().length; i++) {
            int end = i < body.breaks().length ? body.breaks()[i] : body.length();
            if (end - start < SHORTEST_PARAGRAPH && i < body.breaks().length) {
                continue;
            }
            Ballot ballot = new Ballot(languages.size());
            votes.count(ballot, body, start, end, words, word);
            while (word < words.count() && words.start(word) < end) {
                word++;
            }
            whole.add(ballot);
            paragraphs.add(new Paragraph(start, end, ballot));
            start = end;
        }
        return paragraphs;
    }

    private List<Segment> segments(FoldedText body, List<Paragraph> paragraphs, String main) {
        int length = body.original().length();
        List<Segment> segments = new ArrayList<>();
        int start = 0;
        String tag = main;
        for (Paragraph paragraph : paragraphs) {
            String own = tagOf(body, paragraph, main);
            int from = paragraph.start() == 0 ? 0 : body.originalStart(paragraph.start());
            if (!own.equals(tag) && from > start) {
                segments.add(new Segment(start, from, tag));
                start = from;
            }
            tag = own;
        }
        if (length > 0) {
            segments.add(new Segment(start, length, tag));
        }
        return segments;
    }

    private String tagOf(FoldedText body, Paragraph paragraph, String main) {
        Ballot ballot = paragraph.ballot();
        int best = ballot.best();
        boolean asTheWhole = best >= 0 && languages.get(best).equals(main);
        if (asTheWhole || paragraph.end() - paragraph.start() < SHORTEST_PARAGRAPH) {
            return main;
        }
        return judge.decidePart(ballot, new Stretch(body, paragraph.start(), paragraph.end()), main);
    }
}
