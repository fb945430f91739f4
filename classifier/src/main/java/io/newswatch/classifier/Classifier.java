package io.newswatch.classifier;

import io.newswatch.classifier.coverage.CoverageJudge;
import io.newswatch.classifier.coverage.MentionFinder;
import io.newswatch.classifier.coverage.Mentions;
import io.newswatch.classifier.coverage.Passage;
import io.newswatch.classifier.coverage.PassageReader;
import io.newswatch.classifier.coverage.Relation;
import io.newswatch.classifier.coverage.Salience;
import io.newswatch.classifier.facet.ColourReader;
import io.newswatch.classifier.facet.TopicReader;
import io.newswatch.classifier.fingerprint.Sketch;
import io.newswatch.classifier.language.LanguageFinder;
import io.newswatch.classifier.tag.Tagger;
import io.newswatch.classifier.taxonomy.Knowledge;
import io.newswatch.classifier.taxonomy.KnowledgeLoader;
import io.newswatch.classifier.taxonomy.Languages;
import io.newswatch.classifier.taxonomy.Shelf;
import io.newswatch.classifier.text.FoldedText;
import io.newswatch.classifier.text.Words;
import io.newswatch.contract.Classification;
import io.newswatch.contract.Classification.Coverage;
import io.newswatch.contract.Classification.Segment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says what a text is about, and why. Deterministic, and safe for use by several threads.
 *
 * <pre>
 *   title, body ─► fold ─► language, words ─► hits in one pass ─► fences ─► mentions ─► coverage per watch
 *                                                │                             └─► actors with salience
 *                                                └─► topics, genre, timeliness         fingerprint of the words
 * </pre>
 */
public final class Classifier {
    /** Raised with every change of the code that can change a result: it is part of the identity of classified events. */
    private static final String VERSION = "2";

    /** Below this confidence the phrases of all languages are heeded. */
    private static final double LIKELY = 0.75;
    /** Below this confidence those of related languages are heeded too. */
    private static final double SURE = 0.95;

    private final Knowledge knowledge;
    private final LanguageFinder languages;
    private final PassageReader passages;
    private final MentionFinder mentions;
    private final Salience salience;
    private final TopicReader topics;
    private final ColourReader genre = new ColourReader("genre");
    private final ColourReader timeliness = new ColourReader("timeliness");
    private final List<CoverageJudge> judges;

    private Classifier(Knowledge knowledge) {
        this.knowledge = knowledge;
        languages = new LanguageFinder();
        passages = new PassageReader(new Tagger(knowledge.phrases()));
        mentions = new MentionFinder(knowledge.actors());
        salience = new Salience(knowledge.actors());
        topics = new TopicReader(knowledge.topics(), knowledge.topicRelations());
        judges = knowledge.watches().stream()
                .map(watch -> new CoverageJudge(watch, knowledge.offices(), knowledge.weights()))
                .toList();
    }

    /** The classifier with the taxonomy that ships with it. */
    public static Classifier standard() {
        return of(Shelf.shipped());
    }

    /**
     * A classifier with a taxonomy of one's own.
     *
     * @throws io.newswatch.classifier.taxonomy.TaxonomyException naming file and line of what cannot be used
     */
    public static Classifier of(Shelf shelf) {
        return new Classifier(KnowledgeLoader.load(shelf));
    }

    /** What the document is about; {@code classifiedAt} is only carried into the result. */
    public Classification classify(Document document, Instant classifiedAt) {
        Reading reading = read(document);
        Instant date = document.publishedAt();
        List<Relation> relations = new ArrayList<>();
        List<Coverage> coverage = new ArrayList<>();
        for (CoverageJudge judge : judges) {
            List<Relation> found = judge.relations(reading.passages(), reading.mentions(), date);
            coverage.add(judge.judge(reading.passages(), reading.mentions(), found, date));
            relations.addAll(found);
        }
        return new Classification(
                reading.language().language(),
                reading.language().segments(),
                genre.read(reading.passages(), reading.isReadable() ? "news" : "unknown"),
                timeliness.read(reading.passages(), "new"),
                salience.weigh(reading.mentions().all()),
                topics.read(reading.passages(), relations),
                coverage,
                Sketch.of(reading.words()),
                taxonomyVersion(),
                version(),
                classifiedAt);
    }

    /** What would be weighed for the first watch, to learn its weights from; empty when nothing relates the sides. */
    public Map<String, Double> evidence(Document document) {
        Reading reading = read(document);
        return judges.getFirst().features(reading.passages(), reading.mentions(), document.publishedAt());
    }

    private record Reading(LanguageFinder.Found language, List<Passage> passages, Mentions mentions, Words words) {
        /** A text in no known language has no genre either. */
        boolean isReadable() {
            return !language.language().tag().equals("und");
        }
    }

    private Reading read(Document document) {
        FoldedText title = FoldedText.of(document.title());
        FoldedText body = FoldedText.of(document.body());
        Words words = Words.of(body);
        LanguageFinder.Found language = languages.find(title, body, words, document.language());
        long bits = bits(language);
        List<Passage> read = List.of(
                passages.read(Passage.TITLE, title, bits, document.publishedAt()),
                passages.read(Passage.BODY, body, bits, document.publishedAt()));
        return new Reading(language, read, mentions.find(read), words.count() > 0 ? words : Words.of(title));
    }

    /** The languages of the whole and of its paragraphs; all of them when the text is too short to be sure. */
    private long bits(LanguageFinder.Found found) {
        String tag = found.language().tag();
        if (tag.equals("und") || found.language().confidence() < LIKELY) {
            return Languages.ALL;
        }
        long bits = found.language().confidence() < SURE
                ? knowledge.languages().withRelatives(tag)
                : knowledge.languages().bit(tag);
        for (Segment segment : found.segments()) {
            bits |= knowledge.languages().bit(segment.tag());
        }
        return bits;
    }

    /** Version of the code. */
    public String version() {
        return VERSION;
    }

    /** Version of the data. */
    public String taxonomyVersion() {
        return knowledge.version();
    }

    /** What this classifier knows. */
    public Taxonomy taxonomy() {
        return new Taxonomy(
                knowledge.version(),
                knowledge.actors().values().stream()
                        .map(a -> new Taxonomy.Actor(a.id(), a.kind(), a.label(), a.wikidata()))
                        .toList(),
                knowledge.topics().values().stream()
                        .map(t -> new Taxonomy.Topic(t.id(), t.label(), t.mediaTopics()))
                        .toList(),
                knowledge.mediaTopicsRelease(),
                knowledge.watches().stream()
                        .map(w -> new Taxonomy.Watch(
                                w.id(),
                                w.label(),
                                w.sideA().stream().sorted().toList(),
                                w.sideB().stream().sorted().toList()))
                        .toList());
    }
}
