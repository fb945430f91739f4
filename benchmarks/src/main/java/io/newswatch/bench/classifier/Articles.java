package io.newswatch.bench.classifier;

import io.newswatch.bench.report.CpuTime;
import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.Document;
import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.tag.Tagger;
import io.newswatch.classifier.taxonomy.KnowledgeLoader;
import io.newswatch.classifier.taxonomy.Languages;
import io.newswatch.classifier.taxonomy.Shelf;
import io.newswatch.classifier.text.FoldedText;
import io.newswatch.contract.Classification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Articles a second on one core, with all evidence; and tagging alone, which is the reference. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
public class Articles {
    /** Where the project lies, handed on to the machines that JMH starts. */
    static final String ROOT = "newswatch.root";

    private static final int DIFFERENT = 2_000;

    /** Language and length. */
    @Param({"en 3000", "en 6000", "zh-Hans 1000", "ja 1000", "ru 3000", "ar 3000"})
    public String text;

    private Classifier classifier;
    private Tagger tagger;
    private List<Document> documents;
    private List<FoldedText> folded;
    private int next;

    /** Makes the articles. */
    @Setup
    public void prepare() throws IOException {
        int blank = text.indexOf(' ');
        classifier = Classifier.standard();
        tagger = new Tagger(KnowledgeLoader.load(Shelf.shipped()).phrases());
        documents = BenchTexts.of(
                Path.of(System.getProperty(ROOT, ".")),
                text.substring(0, blank),
                Integer.parseInt(text.substring(blank + 1)),
                DIFFERENT);
        folded = documents.stream()
                .map(document -> FoldedText.of(document.body()))
                .toList();
    }

    /** One article with everything on. */
    @Benchmark
    public Classification classify(CpuTime cpu) {
        cpu.done++;
        return classifier.classify(documents.get(next()), Instant.EPOCH);
    }

    /** The phrases of every language in one article that is folded already: the least that evidence can cost. */
    @Benchmark
    public List<Hit> tagOnly(CpuTime cpu) {
        cpu.done++;
        return tagger.tag(folded.get(next()), Languages.ALL, null);
    }

    private int next() {
        next = (next + 1) % DIFFERENT;
        return next;
    }
}
