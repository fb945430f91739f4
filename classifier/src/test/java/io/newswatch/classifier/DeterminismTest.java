package io.newswatch.classifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same input gives the same bytes: among threads, and in machines that run otherwise. */
class DeterminismTest {
    private static final int THREADS = 4;

    private static List<String> expected = List.of();

    @BeforeAll
    static void classifyInOrder() throws IOException {
        Classifier classifier = Classifier.standard();
        expected = GoldDigests.cases().stream()
                .map(document -> GoldDigests.of(classifier, document))
                .toList();
    }

    @Test
    void holdsAmongThreadsInAnyOrder() throws IOException, InterruptedException, ExecutionException {
        Classifier classifier = Classifier.standard();
        List<Document> cases = GoldDigests.cases();
        List<Callable<List<String>>> readers = IntStream.range(0, THREADS)
                .<Callable<List<String>>>mapToObj(seed -> () -> shuffled(classifier, cases, seed))
                .toList();

        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<String>> digests : threads.invokeAll(readers)) {
                assertThat(digests.get()).isEqualTo(expected);
            }
        }
    }

    private static List<String> shuffled(Classifier classifier, List<Document> cases, int seed) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, cases.size()).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        String[] digests = new String[cases.size()];
        order.forEach(i -> digests[i] = GoldDigests.of(classifier, cases.get(i)));
        return List.of(digests);
    }

    /** Each starts a machine of its own, whose maps and sets of the library are salted anew. */
    @ParameterizedTest
    @CsvSource({
        "1, -XX:+UseParallelGC -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati",
        "4, -XX:+UseZGC -Duser.language=th -Duser.country=TH -Dfile.encoding=ISO-8859-1",
        "50, -Xint -XX:+UseSerialGC -Duser.language=ar -Duser.country=EG -Dstdout.encoding=US-ASCII"
    })
    void holdsInOtherMachines(int every, String options, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path digests = folder.resolve("digests");

        Process process = new ProcessBuilder(command(every, options, digests))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(process.waitFor()).as(() -> log(folder)).isZero();
        assertThat(Files.readAllLines(digests))
                .isEqualTo(IntStream.range(0, expected.size())
                        .filter(i -> i % every == 0)
                        .mapToObj(expected::get)
                        .toList());
    }

    private static List<String> command(int every, String options, Path digests) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(
                        Stream.of(java, "-Xmx256m", "-Xshare:auto", "-cp", classPath),
                        Stream.of(options.split(" ")),
                        Stream.of(GoldDigests.class.getName(), Integer.toString(every), digests.toString()))
                .flatMap(part -> part)
                .toList();
    }

    private static String log(Path folder) {
        try {
            return Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return "The machine said nothing: " + e.getMessage();
        }
    }
}
