package io.newswatch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TongueTest {
    @ParameterizedTest
    @CsvSource({"ja,Japanese", "pt-BR,Portuguese (Brazil)"})
    void hasAName(String tag, String name) {
        assertThat(Tongue.of(tag).name()).isEqualTo(name);
    }

    @Test
    void isUnknownWhenTheTagIsNonsense() {
        assertThat(Tongue.of("\"><script>")).isEqualTo(new Tongue("", "language unknown"));
        assertThat(Tongue.of("und").tag()).isEmpty();
    }
}
