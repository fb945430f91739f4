package io.newswatch.bench.console;

/** Says every few seconds how far something is. For one thread. */
final class Progress {
    private static final long EVERY_NANOS = 5_000_000_000L;

    private final long begin = System.nanoTime();
    private long told = begin;

    void tell(int done, int all) {
        var now = System.nanoTime();
        if (now - told > EVERY_NANOS) {
            told = now;
            say("%,d of about %,d articles, %d/s".formatted(done, all, done * 1_000_000_000L / (now - begin)));
        }
    }

    @SuppressWarnings("SystemOut") // the terminal is where a benchmark speaks
    void say(String what) {
        System.out.println("… " + what);
    }
}
