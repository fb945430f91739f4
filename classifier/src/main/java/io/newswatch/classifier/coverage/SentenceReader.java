package io.newswatch.classifier.coverage;

import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.taxonomy.Use;
import java.util.ArrayList;
import java.util.List;

/** Walks over a passage once and hands out what each sentence holds of the two sides and of the words between them. */
final class SentenceReader {
    private final Passage passage;
    private final Sides sides;
    private int sentence;
    private int nextA;
    private int nextB;
    private int nextBoth;
    private int nextOther;
    private int nextHit;

    SentenceReader(Passage passage, Sides sides) {
        this.passage = passage;
        this.sides = sides;
    }

    /**
     * One sentence.
     *
     * @param others how many actors of neither side it names
     * @param cues phrases that relate, refer, join or divide
     */
    record Sentence(int index, List<Mention> a, List<Mention> b, List<Mention> both, int others, List<Hit> cues) {}

    boolean hasNext() {
        return sentence < passage.sentences().count();
    }

    Sentence next() {
        int end = passage.sentences().end(sentence);
        int a = until(sides.a(), nextA, end);
        int b = until(sides.b(), nextB, end);
        int both = until(sides.both(), nextBoth, end);
        int other = until(sides.neither(), nextOther, end);
        Sentence next = new Sentence(
                sentence,
                sides.a().subList(nextA, a),
                sides.b().subList(nextB, b),
                sides.both().subList(nextBoth, both),
                distinct(sides.neither().subList(nextOther, other))
                        + distinct(sides.b().subList(nextB, b)),
                cuesUntil(end));
        sentence++;
        nextA = a;
        nextB = b;
        nextBoth = both;
        nextOther = other;
        return next;
    }

    private static int distinct(List<Mention> mentions) {
        return mentions.size() < 2
                ? mentions.size()
                : (int) mentions.stream().map(Mention::actor).distinct().count();
    }

    private static int until(List<Mention> mentions, int from, int end) {
        int to = from;
        while (to < mentions.size() && mentions.get(to).start() < end) {
            to++;
        }
        return to;
    }

    private List<Hit> cuesUntil(int end) {
        List<Hit> cues = new ArrayList<>();
        List<Hit> hits = passage.hits();
        while (nextHit < hits.size() && hits.get(nextHit).start() < end) {
            Hit hit = hits.get(nextHit++);
            switch (hit.phrase().use()) {
                case Use.Relates r -> cues.add(hit);
                case Use.Refers r -> cues.add(hit);
                case Use.Joins j -> cues.add(hit);
                case Use.Divides d -> cues.add(hit);
                case Use.Names n -> {}
                case Use.Guards g -> {}
                case Use.Fences f -> {}
                case Use.Speaks s -> {}
                case Use.Colours c -> {}
            }
        }
        return cues;
    }
}
