package io.newswatch.alert.archive.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedTest {
    @Test
    void aTallyComesOutAsItWentIn() {
        var builder = new Tally.Builder(new Texts(List.of()));
        for (int i = 0; i < 20_000; i++) {
            builder.add(
                    new Kind("CORE", "zh-TW", "s" + i, "中央社 " + i % 300, "news", List.of("a" + i, "b"), List.of()), i);
        }
        var tally = builder.build();

        var read = Packed.read(Packed.of(tally));

        assertThat(read.rows()).isEqualTo(tally.rows());
    }

    @Test
    void nothingIsATallyToo() {
        assertThat(Packed.read(Packed.of(new Tally.Builder(new Texts(List.of())).build()))
                        .kinds()
                        .next())
                .isFalse();
    }
}
