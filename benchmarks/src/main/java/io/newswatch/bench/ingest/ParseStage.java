package io.newswatch.bench.ingest;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.newswatch.bench.report.CpuTime;
import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Feeds a second on one core: our reader, from bytes to items in plain text, and bare ROME, from bytes to entries. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init") // JMH fills the fields before it measures
public class ParseStage {
    private static final int DIFFERENT = 240;

    /** Which of the feeds. */
    @Param({"mixed"})
    public String feeds;

    private final DocumentReader reader = DocumentReader.within(ReadingLimits.STANDARD);
    private List<byte[]> documents;
    private int next;

    /** Makes the feeds. */
    @Setup
    public void prepare() {
        var made = new BenchFeeds(Instant.parse("2026-11-22T06:00:00Z"));
        documents = IntStream.iterate(0, number -> number + 1)
                .filter(number -> feeds.equals("mixed") || feeds.equals(kind(number)))
                .limit(DIFFERENT)
                .mapToObj(made::feed)
                .toList();
    }

    /** Everything that the ingest service does with the bytes of a feed. */
    @Benchmark
    public Reading newswatch(CpuTime cpu) {
        cpu.done++;
        return reader.read(document(), "application/xml", "https://wire.example/feed");
    }

    /** ROME as its manual shows it: entries with their HTML as it is. */
    @Benchmark
    public SyndFeed rome(CpuTime cpu) throws IOException, FeedException {
        cpu.done++;
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(document())));
    }

    private static String kind(int number) {
        return (BenchFeeds.isAtom(number) ? "Atom " : "RSS ")
                + BenchFeeds.tongue(number).code();
    }

    private byte[] document() {
        next = (next + 1) % DIFFERENT;
        return documents.get(next);
    }
}
