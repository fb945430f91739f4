package io.newswatch.bench.classifier;

import io.newswatch.bench.report.Figures;
import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.Document;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What text that nobody writes costs at 250,000, 500,000 and 1,000,000 characters: about twice as much each time. */
final class HostileTexts {
    private static final int[] LENGTHS = {250_000, 500_000, 1_000_000};
    private static final int TIMES = 5;
    private static final double NANOS_PER_MILLI = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Classifier classifier = Classifier.standard();

    void measure(Figures figures) {
        units().forEach((name, unit) -> {
            measure(unit, LENGTHS[0]);
            double[] millis = new double[LENGTHS.length];
            for (int i = 0; i < LENGTHS.length; i++) {
                millis[i] = measure(unit, LENGTHS[i]);
            }
            figures.add(
                    "hostile: " + name,
                    "%.0f · %.0f · %.0f ms".formatted(millis[0], millis[1], millis[2]),
                    "last ÷ first %.1f, linear is 4".formatted(millis[2] / millis[0]));
        });
    }

    /** CPU time of the fastest of some runs. */
    private double measure(String unit, int length) {
        Document document = new Document("", unit.repeat(length / unit.length()), null, null);
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < TIMES; i++) {
            long start = threads.getCurrentThreadCpuTime();
            classifier.classify(document, Instant.EPOCH);
            fastest = Math.min(fastest, (threads.getCurrentThreadCpuTime() - start) / NANOS_PER_MILLI);
        }
        return fastest;
    }

    private static Map<String, String> units() {
        Map<String, String> units = new LinkedHashMap<>();
        units.put("one word", "a");
        units.put("combining marks", "\u0301");
        units.put("lone surrogates", "\ud800");
        units.put("emoji", "\ud83d\ude80");
        units.put("<", "<");
        units.put("tags without end", "<a ");
        units.put("&", "&");
        units.put("brackets", "[a](");
        units.put("(", "(");
        units.put("addresses", "http://x ");
        units.put("line breaks", "x\n");
        units.put("full stops", "a. ");
        units.put("one alias", "NATO ");
        units.put("one alias without blanks", "北约");
        units.put("guarded alias", "NATO strap ");
        units.put("one cue", "warns ");
        units.put("sentences with a relation", "NATO warns Japan. ");
        units.put("one sentence of relations", "NATO warns Japan and ");
        units.put("references", "The alliance met. It warned Japan. ");
        units.put("boilerplate", "Related: NATO and Japan\n");
        units.put("mixed scripts", "N\u0410TO J\u0430pan ");
        return units;
    }
}
