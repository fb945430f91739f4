package io.newswatch.edge.problem;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StrictJsonTest {
    record Item(String name, int count, boolean on, Instant at, List<Item> parts) {
        Item {
            if (count < 0) {
                throw new IllegalArgumentException("count must not be negative");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"nmae\":\"x\"} | /nmae",
                "{\"name\":3} | /name",
                "{\"name\":true} | /name",
                "{\"count\":\"3\"} | /count",
                "{\"count\":1.5} | /count",
                "{\"on\":\"yes\"} | /on",
                "{\"at\":\"tomorrow\"} | /at",
                "{\"parts\":{}} | /parts",
                "{\"parts\":[{\"count\":1},{\"parts\":[{\"name\":[]}]}]} | /parts/1/parts/0/name",
                "{\"parts\":[7]} | /parts/0",
                "[] | ``",
                "{ | ``",
                "{} {} | ``",
                "nonsense | ``",
                "null | ``",
                "`` | ``",
            })
    void namesThePlace(String json, String pointer) {
        assertThat(error(json).pointer()).isEqualTo(pointer);
    }

    @Test
    void saysWhatWouldBeRight() {
        assertThat(error("{\"nmae\":1}").detail()).contains("unknown field").contains("at, count, name, on, parts");
        assertThat(error("{\"at\":\"x\"}").detail()).contains("RFC 3339");
        assertThat(error("{\"count\":-1}").detail()).isEqualTo("count must not be negative");
    }

    @Test
    void refusesAKeyThatStandsTwice() {
        assertThat(error("{\"name\":\"a\",\"name\":\"b\"}").detail()).contains("Duplicate");
    }

    @Test
    void refusesDeepNesting() {
        var deep = "{\"parts\":[".repeat(2_000);

        assertThat(error(deep).detail()).contains("nesting");
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        var refused = catchThrowableOfType(
                ProblemException.class,
                () -> StrictJson.read(new byte[] {'{', '"', 'n', (byte) 0xff, '"', '}'}, Item.class));

        assertThat(refused.problem().status()).isEqualTo(400);
    }

    private static FieldError error(String json) {
        var refused =
                catchThrowableOfType(ProblemException.class, () -> StrictJson.read(json.getBytes(UTF_8), Item.class));
        return refused.problem().errors().getFirst();
    }
}
