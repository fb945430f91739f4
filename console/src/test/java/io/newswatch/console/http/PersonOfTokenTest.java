package io.newswatch.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonOfTokenTest {
    @Test
    void isTheNameInTheToken() {
        assertThat(PersonOfToken.name(Samples.TOKEN)).isEqualTo("Ana");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b.c", "a.!!.c", "a.e30.c"})
    void isEmptyWhenTheTokenTellsNone(String token) {
        assertThat(PersonOfToken.name(token)).isEmpty();
    }
}
