package io.newswatch.ingest.rest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.newswatch.contract.Origin;
import io.newswatch.edge.problem.FieldError;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.article.Submission;
import io.newswatch.reader.html.JsoupPlainText;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each item of a push is judged alone. */
class PushReaderTest {
    private final PushReader reader =
            new PushReader(new PushLimits(100_000, 2_000, 4, 1_000_000), new JsoupPlainText());

    @Test
    void readsEveryField() {
        var said = fit("""
                {"url":"https://example.org/a","title":" A  title ","body":"One\\r\\n\\r\\nTwo\\n","summary":"Short",
                 "language":"en","publishedAt":"2026-03-01T10:00:00+02:00","updatedAt":"2026-03-01T09:00:00Z",
                 "authors":["Ann  B"," "],"source":{"name":"Example","url":"https://example.org"},"guid":"g1",
                 "rights":{"licence":"CC-BY","embargoUntil":"2026-03-02T00:00:00Z"},"origin":"backfill"}
                """);

        assertThat(said.title()).isEqualTo("A title");
        assertThat(said.body()).isEqualTo("One\n\nTwo");
        assertThat(said.publishedAt()).isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(said.authors()).containsExactly("Ann B");
        assertThat(said.source().name()).isEqualTo("Example");
        assertThat(said.rights().licence()).isEqualTo("CC-BY");
        assertThat(said.origin()).isEqualTo(Origin.BACKFILL);
    }

    @Test
    void turnsHtmlIntoParagraphs() {
        assertThat(fit("{\"bodyHtml\":\"<p>One</p><p>Two</p>\"}").body()).isEqualTo("One\n\nTwo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'body':'x','tittle':'t'} | /0/tittle",
                "{'body':'x','a/b~c':1} | /0/a~1b~0c",
                "{'body':5} | /0/body",
                "{'body':'x','title':['t']} | /0/title",
                "{'body':'x','url':'ftp://example.org'} | /0/url",
                "{'body':'x','url':'https://u:p@example.org/'} | /0/url",
                "{'body':'a\\u0000b'} | /0/body",
                "{'body':'x','title':'a\\ud800'} | /0/title",
                "{'body':'x','publishedAt':'yesterday'} | /0/publishedAt",
                "{'body':'x','publishedAt':'+999999999-01-01T00:00:00Z'} | /0/publishedAt",
                "{'body':'x','language':'not a tag'} | /0/language",
                "{'body':'x','authors':'me'} | /0/authors",
                "{'body':'x','authors':['me',2]} | /0/authors/1",
                "{'body':'x','source':'me'} | /0/source",
                "{'body':'x','source':{'url':'https://example.org'}} | /0/source",
                "{'body':'x','source':{'name':'n','home':'h'}} | /0/source/home",
                "{'body':'x','source':{'name':'n','url':'nowhere'}} | /0/source/url",
                "{'body':'x','rights':{'embargoUntil':'soon'}} | /0/rights/embargoUntil",
                "{'body':'x','origin':'canary'} | /0/origin",
                "{'body':'x','bodyHtml':'x'} | /0/bodyHtml",
                "{'title':'only a title'} | /0",
                "{'url':'https://example.org/a'} | /0",
                "{} | /0",
                "\"text\" | /0",
                "null | /0",
            })
    void namesThePlaceOfWhatIsWrong(String item, String pointer) {
        assertThat(refused("[" + item.replace('\'', '"') + "]"))
                .extracting(FieldError::pointer)
                .containsExactly(pointer);
    }

    @Test
    void namesEverythingThatIsWrong() {
        assertThat(refused("[{\"body\":1,\"url\":2,\"x\":3}]"))
                .extracting(FieldError::pointer)
                .containsExactlyInAnyOrder("/0/body", "/0/url", "/0/x");
    }

    @Test
    void takesTheGoodBesideTheBad() {
        var judged = read("[{\"body\":\"a\"},{\"body\":1},{\"body\":\"c\"}]", PushFormat.JSON);

        assertThat(judged).extracting(j -> j instanceof Judged.Fit).containsExactly(true, false, true);
    }

    @Test
    void refusesAnItemThatIsTooLargeAlone() {
        var large = "{\"body\":\"" + "x".repeat(2_000) + "\"}";

        assertThat(read("[" + large + ",{\"body\":\"b\"}]", PushFormat.JSON))
                .extracting(j -> j instanceof Judged.Fit)
                .containsExactly(false, true);
        assertThat(read(large + "\n{\"body\":\"b\"}", PushFormat.LINES))
                .extracting(j -> j instanceof Judged.Fit)
                .containsExactly(false, true);
    }

    @Nested
    class Documents {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "not json",
                    "5",
                    "\"text\"",
                    "null",
                    "true",
                    "{",
                    "[",
                    "[{\"body\":\"x\"}",
                    "[] []",
                    "{\"body\":\"x\"} x",
                    "{\"body\":\"x\",\"body\":\"y\"}",
                    "[{\"body\":tru}]"
                })
        void thatAreNoneAreRefusedAsAWhole(String body) {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> read(body, PushFormat.JSON))
                    .satisfies(e -> assertThat(e.problem().status()).isEqualTo(400));
        }

        @Test
        void thatNestTooDeeplyAreRefusedAsAWhole() {
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> read("[".repeat(1_000), PushFormat.JSON));
            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> read("{\"body\":" + "[".repeat(1_000), PushFormat.JSON));
        }

        @Test
        void mayBeOneObject() {
            assertThat(read("{\"body\":1}", PushFormat.JSON))
                    .singleElement()
                    .isEqualTo(new Judged.Refused(0, List.of(new FieldError("/body", "must be a string"))));
        }
    }

    @Nested
    class Lines {
        @Test
        void areDocumentsOfTheirOwn() {
            var judged = read("{\"body\":\"a\"}\n\nnot json\n{\"body\":\"d\"}\r\n", PushFormat.LINES);

            assertThat(judged).extracting(Judged::index).containsExactly(0, 2, 3);
            assertThat(judged).extracting(j -> j instanceof Judged.Fit).containsExactly(true, false, true);
        }

        @Test
        void areNamedByTheirNumber() {
            var judged = read("{\"body\":\"a\"}\n{\"body\":\"b\",\"x\":1}", PushFormat.LINES);

            assertThat(((Judged.Refused) judged.get(1)).errors())
                    .extracting(FieldError::pointer)
                    .containsExactly("/1/x");
        }

        @Test
        void areNeeded() {
            assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> read("\n\n", PushFormat.LINES));
        }
    }

    private List<Judged> read(String body, PushFormat format) {
        return reader.read(body.getBytes(StandardCharsets.UTF_8), format);
    }

    private Submission fit(String item) {
        assertThat(read(item, PushFormat.JSON)).singleElement().isInstanceOf(Judged.Fit.class);
        return ((Judged.Fit) read(item, PushFormat.JSON).getFirst()).submission();
    }

    private List<FieldError> refused(String body) {
        var judged = read(body, PushFormat.JSON);
        assertThat(judged).singleElement().isInstanceOf(Judged.Refused.class);
        return ((Judged.Refused) judged.getFirst()).errors();
    }
}
