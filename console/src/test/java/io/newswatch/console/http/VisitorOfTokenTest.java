package io.newswatch.console.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.session.Role;
import io.newswatch.console.testing.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitorOfTokenTest {
    @Test
    void hasTheNameAndTheRoleOfTheToken() {
        var visitor = VisitorOfToken.of(Samples.TOKEN);

        assertThat(visitor.name()).isEqualTo("Ana");
        assertThat(visitor.role()).contains(Role.READER);
        assertThat(visitor.toString()).doesNotContain(Samples.TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opaque", "a.b.c", "a.!!.c", "a.e30.c"})
    void isNamelessWhenTheTokenTellsNothing(String token) {
        assertThat(VisitorOfToken.of(token).name()).isEmpty();
        assertThat(VisitorOfToken.of(token).role()).isEmpty();
    }
}
