package io.newswatch.reader.page.facts;

import io.newswatch.reader.page.outline.Weight;
import io.newswatch.reader.text.TextRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The people who wrote the article: by the data, the meta elements, the marked names, at last the line under the title. */
final class Authors {
    private static final Pattern BY = Pattern.compile(
            "(?iu)^(?:(?:written|posted|published|reported|report|story|words|text|analysis|opinion|commentary) )?"
                    + "(?:by|von|par|por|di|door|av|af|autor(?:ka|zy|en|es|a)?|author|auteur|autore|yazan|автор(?:ы|и)?|текст|"
                    + "penulis|oleh|tác giả|bởi|作者|記者|记者|文|撰文|بقلم|כתב|מאת|द्वारा|โดย)\\s*[:：/]?\\s+|^[作记記]者[:：]?\\s*|^by:?\\s+");
    private static final Pattern SEPARATOR = Pattern.compile(
            "(?iu)\\s*[,;|/•·、，&\\n]\\s*|\\s+(?:and|und|et|y|e|en|och|og|oraz|i|ve|и|і|та|dan|và|και|ja|a)\\s+");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu).*(?:https?:|www\\.|\\d{2,}|@|[<>{}\\[\\]]|\\bminutes?\\b|\\bupdated\\b|\\bpublished\\b).*|\\S+\\.[a-z]{2,4}|admin(?:istrator)?|editor|null|"
                    + "undefined|none|guest|webmaster|unknown|staff|redaktion|rédaction|redacción|redazione");
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)^.*\\b(?:correspondent|editor|reporter|writer|journalist|staff|analyst|chief|bureau)\\b.*$");
    private static final Evaluator MARKED = QueryParser.parse(
            "[rel~=(?i)^author$], [itemprop=author] [itemprop=name], [itemprop=author],"
                    + " .byline a[href*=author], .author-name, .byline__name, .byline-name, .article-author__name, .p-author");
    private static final Evaluator LINES = QueryParser.parse(
            ".byline, .author, .article-author, .article__author, .post-author, .entry-author, .story-author, .autor, .auteur, .autore, .article-byline, .writer, .reporter");
    private static final Evaluator OF_OTHERS = QueryParser.parse(
            "nav, aside, footer, [class~=(?i)related|sidebar|comment|recommend|teaser|more-|most-|trending|widget|card]");
    private static final String[] NAMES = {
        "author",
        "article:author",
        "article:author_name",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "dc.contributor",
        "byl",
        "citation_author",
        "og:article:author"
    };
    private static final int MOST_CANDIDATES = 100;
    private static final int LONGEST = 60;
    private static final int MOST = 12;

    private Authors() {}

    static List<String> of(Document page, MetaTags meta, ArticleData data, @Nullable String site) {
        return Stream.<Supplier<Stream<String>>>of(
                        () -> data.authors().stream(), () -> meta.all(NAMES), () -> people(page, MARKED), () -> people(
                                        page, LINES)
                                .limit(1))
                .map(names -> names(names.get(), site))
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Stream<String> people(Document page, Evaluator selector) {
        return page.select(selector).stream()
                .limit(MOST_CANDIDATES)
                .filter(element -> element.closest(OF_OTHERS) == null)
                .map(element -> element.hasAttr("content") ? element.attr("content") : element.text())
                .map(Authors::line);
    }

    private static String line(String text) {
        return TextRules.oneLine(TextRules.clean(text));
    }

    private static List<String> names(Stream<String> lines, @Nullable String site) {
        Map<String, String> found = new LinkedHashMap<>();
        lines.limit(MOST)
                .filter(line -> !line.equalsIgnoreCase(site))
                .flatMap(Authors::split)
                .filter(name -> !name.equalsIgnoreCase(site))
                .limit(MOST)
                .forEach(name -> found.putIfAbsent(name.toLowerCase(Locale.ROOT), name));
        var people = found.values().stream().filter(name -> !isAgency(name)).toList();
        return people.isEmpty() ? List.copyOf(found.values()) : people;
    }

    // "Ann Example, CNN": where she works.
    private static boolean isAgency(String name) {
        return name.matches("[A-Z]{2,5}|(?i)reuters|associated press|the associated press");
    }

    private static Stream<String> split(String line) {
        var names = BY.matcher(line).replaceFirst("");
        if (names.length() > 3 * LONGEST || names.contains("://") || names.startsWith("www.")) {
            return Stream.empty();
        }
        return SEPARATOR.splitAsStream(names).map(Authors::name).flatMap(Optional::stream);
    }

    private static Optional<String> name(String part) {
        var name = BY.matcher(part.strip()).replaceFirst("").replaceAll("^[\\p{Punct}\\s]+|[,;:|/\\s]+$", "");
        var isName = name.length() <= LONGEST
                && Weight.of(name) >= 3
                && !NO_NAME.matcher(name).matches()
                && !ROLE.matcher(name).matches();
        return isName ? Optional.of(name) : Optional.empty();
    }
}
