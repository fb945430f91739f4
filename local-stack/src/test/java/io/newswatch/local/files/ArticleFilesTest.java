package io.newswatch.local.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticleFilesTest {
    @TempDir
    private Path folder;

    @Nested
    class Text {
        @Test
        void takesItsFirstLineAsTheTitle() throws IOException {
            var article = only(file("a.txt", "\nNATO meets Japan\r\n\r\nIn Tokyo.\r\nToday.\n"));

            assertThat(article).isEqualTo(json("{'title':'NATO meets Japan','body':'In Tokyo.\\nToday.'}"));
        }

        @Test
        void hasNoTitleWhenNothingFollowsIt() throws IOException {
            assertThat(only(file("a.txt", "NATO meets Japan\n"))).isEqualTo(json("{'body':'NATO meets Japan'}"));
        }

        @Test
        void hasNoTitleWhenTheFirstLineHas200Characters() throws IOException {
            assertThat(only(file("a.txt", "x".repeat(200) + "\nmore")).has("title"))
                    .isFalse();
            assertThat(only(file("b.txt", "x".repeat(199) + "\nmore")).has("title"))
                    .isTrue();
        }

        @Test
        void hasNoTitleWhenTheCallerSaysSo() throws IOException {
            var articles = read(new ArticleFiles(nothing(), false), file("a.txt", "NATO meets Japan\nIn Tokyo."));

            assertThat(articles.get(0).json()).isEqualTo("{\"body\":\"NATO meets Japan\\nIn Tokyo.\"}");
        }

        @Test
        void losesTheHeadingMarkOfMarkdown() throws IOException {
            assertThat(only(file("a.md", "# NATO meets Japan #\n\n## Tokyo\ntext"))
                            .path("title")
                            .asText())
                    .isEqualTo("NATO meets Japan");
        }

        @Test
        void mayBeUtf16WhenAMarkSaysSo() throws IOException {
            var file = folder.resolve("a.txt");
            Files.write(file, "北约\n日本".getBytes(StandardCharsets.UTF_16));

            assertThat(only(file)).isEqualTo(json("{'title':'北约','body':'日本'}"));
        }

        @Test
        void isRefusedInAnyOtherCharset() throws IOException {
            var file = folder.resolve("a.txt");
            Files.write(file, "Überfall".getBytes(StandardCharsets.ISO_8859_1));

            assertThatThrownBy(() -> only(file))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("a.txt")
                    .hasMessageContaining("UTF-8");
        }
    }

    @Nested
    class Json {
        @Test
        void isOneArticleOrAnArrayOfThem() throws IOException {
            assertThat(only(file("a.json", "{\n \"title\": \"x\",\n \"n\": 1.50\n}")))
                    .isEqualTo(json("{'title':'x','n':1.50}"));
            assertThat(read(file("b.json", "[{\"title\":\"x\"}, 7]")))
                    .extracting(ArticleInFile::json)
                    .containsExactly("{\"title\":\"x\"}", "7");
        }

        @Test
        void namesTheIndexInAnArray() throws IOException {
            assertThat(read(file("b.json", "[{},{}]")).get(1).where()).endsWith("b.json[1]");
        }

        @Test
        void isRefusedWithThePlaceWhenItIsBroken() throws IOException {
            var file = file("a.json", "{\"title\": }");

            assertThatThrownBy(() -> read(file)).hasMessageContaining("is not JSON (line 1, column");
        }

        @Test
        void isRefusedWhenItGoesOn() throws IOException {
            var file = file("a.json", "{} {}");

            assertThatThrownBy(() -> read(file)).hasMessageContaining(".ndjson");
        }

        @Test
        void isRefusedWhenItIsEmpty() throws IOException {
            var file = file("a.json", "  ");

            assertThatThrownBy(() -> read(file)).hasMessageContaining("is empty");
        }

        @Test
        void isTakenLineByLineAsItIsWhenItIsNdjson() throws IOException {
            assertThat(read(file("a.ndjson", "{\"a\":1}\r\n\n{broken\n{\"a\":2}")))
                    .extracting(ArticleInFile::json)
                    .containsExactly("{\"a\":1}", "{broken", "{\"a\":2}");
        }
    }

    @Nested
    class Html {
        @Test
        void givesTitleAddressLanguageAndTheArticle() throws IOException {
            var page = only(file("a.html", """
                    <html lang="de"><head><title>Site | Nato in Tokio</title>
                    <meta property="og:title" content="Nato in Tokio">
                    <link rel="canonical" href="https://example.org/nato-tokio"></head>
                    <body><nav>Menu</nav><article><p>Text.</p></article></body></html>"""));

            assertThat(page.path("title").asText()).isEqualTo("Nato in Tokio");
            assertThat(page.path("url").asText()).isEqualTo("https://example.org/nato-tokio");
            assertThat(page.path("language").asText()).isEqualTo("de");
            assertThat(page.path("bodyHtml").asText()).contains("Text.").doesNotContain("Menu");
        }

        @Test
        void givesNoAddressWhenItIsRelative() throws IOException {
            var page = only(file("a.html", "<title>x</title><link rel=canonical href=/a><p>y"));

            assertThat(page.has("url")).isFalse();
            assertThat(page.path("title").asText()).isEqualTo("x");
        }
    }

    @Nested
    class StandardInput {
        @Test
        void isRecognisedByWhatItBeginsWith() throws IOException {
            assertThat(readInput("{\"a\":1}\n{\"a\":2}\n")).hasSize(2);
            assertThat(readInput("{\n\"a\":1}\n")).hasSize(1);
            assertThat(readInput("[{\"a\":1},{\"a\":2}]")).hasSize(2);
            assertThat(readInput("<html><title>t</title>").get(0).json()).contains("\"title\":\"t\"");
            assertThat(readInput("Title\ntext").get(0).json()).contains("\"title\":\"Title\"");
        }

        private List<ArticleInFile> readInput(String text) throws IOException {
            var in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            var articles = new ArrayList<ArticleInFile>();
            new ArticleFiles(in, true).read("-", articles::add);
            return articles;
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static JsonNode only(Path file) throws IOException {
        var articles = read(file);
        assertThat(articles).hasSize(1);
        return new ObjectMapper().readTree(articles.get(0).json());
    }

    private static JsonNode json(String withSingleQuotes) throws IOException {
        return new ObjectMapper().readTree(withSingleQuotes.replace('\'', '"'));
    }

    private static List<ArticleInFile> read(Path file) throws IOException {
        return read(new ArticleFiles(nothing(), true), file);
    }

    private static List<ArticleInFile> read(ArticleFiles files, Path file) throws IOException {
        var articles = new ArrayList<ArticleInFile>();
        files.read(file.toString(), articles::add);
        return articles;
    }

    private static ByteArrayInputStream nothing() {
        return new ByteArrayInputStream(new byte[0]);
    }
}
