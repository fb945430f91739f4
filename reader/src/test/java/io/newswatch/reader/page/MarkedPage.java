package io.newswatch.reader.page;

import io.newswatch.reader.DocumentReader;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.PageLink;
import io.newswatch.reader.document.Problem;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * A page in which the text of the article is marked by ⟦ and ⟧, and, beside it in {@code .expected}, what must be known
 * of it: lines of {@code name: value}, those about how it is served among them.
 */
record MarkedPage(Path file, String html, Map<String, String> expected) {
    private static final DocumentReader READER = DocumentReader.within(ReadingLimits.STANDARD);
    private static final Pattern MARKED = Pattern.compile("(?s)⟦(.*?)⟧");
    private static final List<String> SERVED = List.of("address", "type", "encoding");

    static MarkedPage read(Path file) throws IOException {
        var expected = new LinkedHashMap<String, String>();
        for (var line : Files.readAllLines(Path.of(file.toString().replace(".html", ".expected")))) {
            int colon = line.indexOf(':');
            expected.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new MarkedPage(file, Files.readString(file), expected);
    }

    Reading.Page reading() {
        var charset = Charset.forName(expected.getOrDefault("encoding", "UTF-8"));
        var bytes = html.replace("⟦", "").replace("⟧", "").getBytes(charset);
        return (Reading.Page) READER.read(bytes, expected.get("type"), expected.get("address"));
    }

    boolean isArticle() {
        return !"none".equals(expected.get("article"));
    }

    /** The marked text; in scripts it is inside of JSON. */
    String text() {
        return MARKED.matcher(html)
                .results()
                .map(found -> Jsoup.parseBodyFragment(found.group(1).replace("\\n", " "))
                        .wholeText())
                .collect(Collectors.joining("\n\n"));
    }

    /** The expectations about the page, in their own words. */
    String facts() {
        return lines(expected);
    }

    /** The same of what was read. */
    String factsOf(Reading.Page page) {
        var all = new LinkedHashMap<String, String>();
        var article = page.article();
        all.put("article", article == null ? "none" : "");
        if (article != null) {
            put(all, article);
        }
        all.put("dates", page.facts().dateSource().id());
        all.put("canonical", "" + page.canonicalUrl());
        all.put("site", "" + page.facts().siteName());
        all.put(
                "problems",
                page.problems().stream()
                        .map(Problem::code)
                        .map(code -> code.id())
                        .collect(Collectors.joining(", ")));
        all.put("links", page.articleLinks().stream().map(PageLink::url).collect(Collectors.joining(", ")));
        var found = new LinkedHashMap<String, String>();
        expected.keySet().forEach(name -> found.put(name, Objects.requireNonNullElse(all.get(name), "")));
        return lines(found);
    }

    private static void put(Map<String, String> all, Item article) {
        all.put("title", article.title());
        all.put("authors", String.join("; ", article.authors()));
        all.put("published", "" + article.publishedAt());
        all.put("updated", "" + article.updatedAt());
        all.put("language", "" + article.language());
        all.put("summary", "" + article.summary());
    }

    private static String lines(Map<String, String> facts) {
        var lines = new ArrayList<String>();
        facts.forEach((name, value) -> {
            if (!SERVED.contains(name)) {
                lines.add(name + ": " + value);
            }
        });
        return String.join("\n", lines);
    }

    @Override
    public String toString() {
        return file.getFileName().toString().replace(".html", "");
    }
}
