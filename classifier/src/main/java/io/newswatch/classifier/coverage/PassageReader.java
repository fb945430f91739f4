package io.newswatch.classifier.coverage;

import io.newswatch.classifier.coverage.Passage.Fenced;
import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.tag.Tagger;
import io.newswatch.classifier.taxonomy.Use;
import io.newswatch.classifier.text.CharClass;
import io.newswatch.classifier.text.FoldedText;
import io.newswatch.classifier.text.Sentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a text into sentences and hits, and fences off what is not part of the article. */
public final class PassageReader {
    private static final int MOST_LINKS = 12;
    private static final int LONGEST_HEADLINE = 110;
    private static final int LONGEST_LINE = 600;

    private final Tagger tagger;

    public PassageReader(Tagger tagger) {
        this.tagger = tagger;
    }

    /** @param languages of the text, as bits of {@link io.newswatch.classifier.taxonomy.Languages} */
    public Passage read(String field, FoldedText text, long languages, @Nullable Instant publishedAt) {
        Sentences sentences = Sentences.of(text);
        List<Hit> hits = tagger.tag(text, languages, publishedAt);
        List<Fenced> fences = fences(text, sentences, hits);
        if (field.equals(Passage.TITLE)) {
            fences.removeIf(fence -> fence.start() == 0); // "Video: …" is a title, not something behind one
        }
        return new Passage(field, text, sentences, fences.isEmpty() ? hits : outside(fences, hits), fences);
    }

    private static List<Fenced> fences(FoldedText text, Sentences sentences, List<Hit> hits) {
        List<Fenced> fences = new ArrayList<>();
        int fencedUntil = 0;
        for (Hit hit : hits) {
            if (hit.phrase().use() instanceof Use.Fences use && hit.end() > fencedUntil) {
                Fenced fenced = fence(text, sentences, hit, use);
                if (fenced.end() > fenced.start()) {
                    fences.add(new Fenced(Math.max(fenced.start(), fencedUntil), fenced.end(), fenced.rule()));
                    fencedUntil = fenced.end();
                }
            }
        }
        return fences;
    }

    private static Fenced fence(FoldedText text, Sentences sentences, Hit hit, Use.Fences use) {
        int sentence = sentences.at(hit.start());
        return switch (use.fence()) {
            case REST -> new Fenced(hit.start(), lineEnd(text, hit.start()), use.rule());
            case LINE -> line(text, sentences, hit, use);
            case LINKS ->
                startsSomething(text, sentences, hit)
                        ? new Fenced(hit.start(), listEnd(text, lineEnd(text, hit.start())), use.rule())
                        : new Fenced(0, 0, use.rule());
            case SENTENCE -> new Fenced(sentences.start(sentence), sentences.end(sentence), use.rule());
            case END ->
                hit.start() * 2 < text.length()
                        ? new Fenced(0, 0, use.rule())
                        : new Fenced(lineStart(text, hit.start()), text.length(), use.rule());
        };
    }

    /** A text may come as one line: then only the sentence goes. */
    private static Fenced line(FoldedText text, Sentences sentences, Hit hit, Use.Fences use) {
        int from = lineStart(text, hit.start());
        int to = lineEnd(text, hit.start());
        int sentence = sentences.at(hit.start());
        return to - from <= LONGEST_LINE
                ? new Fenced(from, to, use.rule())
                : new Fenced(sentences.start(sentence), sentences.end(sentence), use.rule());
    }

    private static boolean startsSomething(FoldedText text, Sentences sentences, Hit hit) {
        int from = Math.max(lineStart(text, hit.start()), sentences.start(sentences.at(hit.start())));
        for (int i = from; i < hit.start(); i++) {
            if (CharClass.of(text.chars()[i]) != CharClass.OTHER) {
                return false;
            }
        }
        return true;
    }

    /** The end of the headlines after {@code from}: short lines that do not end like sentences. */
    private static int listEnd(FoldedText text, int from) {
        int end = from;
        for (int lines = 0; lines < MOST_LINKS && end < text.length(); lines++) {
            int next = lineEnd(text, end + 1);
            int last = next - 1;
            while (last > end && text.chars()[last] == ' ') {
                last--;
            }
            if (next - end > LONGEST_HEADLINE || ".!。".indexOf(text.chars()[last]) >= 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static int lineStart(FoldedText text, int position) {
        int at = Arrays.binarySearch(text.breaks(), position);
        int before = (at >= 0 ? at : -at - 1) - 1;
        return before < 0 ? 0 : text.breaks()[before];
    }

    private static int lineEnd(FoldedText text, int position) {
        int at = Arrays.binarySearch(text.breaks(), position);
        int next = at >= 0 ? at : -at - 1;
        return next < text.breaks().length ? text.breaks()[next] : text.length();
    }

    private static List<Hit> outside(List<Fenced> fences, List<Hit> hits) {
        List<Hit> outside = new ArrayList<>(hits.size());
        int fence = 0;
        for (Hit hit : hits) {
            while (fence < fences.size() && fences.get(fence).end() <= hit.start()) {
                fence++;
            }
            boolean fenced = fence < fences.size() && fences.get(fence).start() < hit.end();
            if (!fenced) {
                outside.add(hit);
            }
        }
        return outside;
    }
}
