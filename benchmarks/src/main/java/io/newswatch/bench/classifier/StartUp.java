package io.newswatch.bench.classifier;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.DoubleStream;

/** How long {@code ./newswatch classify FILE} takes from the call to the first of its result. */
final class StartUp {
    private static final int TIMES = 5;
    private static final double NANOS_PER_SECOND = 1e9;

    private StartUp() {}

    /** The median, in seconds. */
    static double seconds(Path root, Path article) throws IOException, InterruptedException {
        double[] seconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            seconds[i] = once(root, article);
        }
        return DoubleStream.of(seconds).sorted().skip(TIMES / 2).findFirst().orElse(0);
    }

    private static double once(Path root, Path article) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(root.resolve("newswatch").toString(), "classify", "--json", article.toString());
        builder.environment().put("NEWSWATCH_SKIP_BUILD", "true");
        builder.redirectError(ProcessBuilder.Redirect.to(new File("/dev/null")));
        long start = System.nanoTime();
        Process process = builder.start();
        int first = process.getInputStream().read();
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        process.getInputStream().readAllBytes();
        if (first < 0 || process.waitFor() != 0) {
            throw new IOException("./newswatch classify " + article + " wrote no result");
        }
        return seconds;
    }
}
