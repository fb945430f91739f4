package io.newswatch.classifier.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.classifier.text.FoldedText;
import io.newswatch.classifier.text.Words;
import io.newswatch.contract.Classification.Fingerprint;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SketchTest {
    private static final int WORDS = 900;

    @Test
    void ofACopyWithAnotherEndIsNearAndOfAnotherTextIsFar() {
        String text = words(1, WORDS);
        Fingerprint original = of(text);
        Fingerprint copy = of(text + words(2, 60));
        Fingerprint other = of(words(3, WORDS));

        assertThat(distance(original, copy)).isLessThan(10);
        assertThat(distance(original, other)).isGreaterThan(15);
        assertThat(shared(original, copy)).isGreaterThan(24);
        assertThat(shared(original, other)).isZero();
    }

    @Test
    void keepsItsSmallestHashesInOrderAndOnce() {
        String text = words(1, 200);

        assertThat(of(text + text).shingles()).doesNotHaveDuplicates().hasSize(32);
        assertThat(of(text).shingles().stream().map(h -> Long.parseUnsignedLong(h, 16)))
                .isSorted();
    }

    @Test
    void existsOfFewWordsToo() {
        assertThat(of("").shingles()).isEmpty();
        assertThat(of("one").shingles()).hasSize(1);
    }

    private static Fingerprint of(String text) {
        return Sketch.of(Words.of(FoldedText.of(text)));
    }

    private static int distance(Fingerprint one, Fingerprint other) {
        return Long.bitCount(Long.parseUnsignedLong(one.simhash(), 16) ^ Long.parseUnsignedLong(other.simhash(), 16));
    }

    private static int shared(Fingerprint one, Fingerprint other) {
        Set<String> shared = new HashSet<>(one.shingles());
        shared.retainAll(other.shingles());
        return shared.size();
    }

    private static String words(int seed, int count) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("w").append(random.nextInt(5_000)).append(' ');
        }
        return text.toString();
    }
}
