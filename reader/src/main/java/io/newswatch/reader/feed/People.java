package io.newswatch.reader.feed;

import io.newswatch.reader.text.TitleText;
import io.newswatch.reader.xml.XmlElement;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of people as feeds write them: {@code a@b.example (Ann Example)}, {@code Ann Example <a@b.example>}, elements. */
final class People {
    private static final Pattern MAIL_THEN_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^()]*)\\)");
    private static final Pattern NAME_THEN_MAIL = Pattern.compile("(.*\\S)\\s*[<(]\\s*(?:mailto:)?\\S+@\\S+?\\s*[>)]");

    private final TitleText titles;

    People(TitleText titles) {
        this.titles = titles;
    }

    /** Of an item or a feed, each once; those of the podcast only when there are no others. */
    List<String> of(XmlElement element) {
        var named = names(Stream.concat(element.children("author"), element.children("dc:creator")));
        if (!named.isEmpty()) {
            return named;
        }
        return names(Stream.of("dc:author", "itunes:author", "media:credit").flatMap(element::children));
    }

    private List<String> names(Stream<XmlElement> people) {
        return people.map(this::name).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private String name(XmlElement person) {
        return Stream.of("name", "email")
                .flatMap(person::children)
                .map(part -> titles.of(part.text()))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElseGet(() -> spoken(titles.ofPlain(person.ownText())));
    }

    private String spoken(String text) {
        var mailFirst = MAIL_THEN_NAME.matcher(text);
        if (mailFirst.matches() && !mailFirst.group(1).isBlank()) {
            return mailFirst.group(1).strip();
        }
        var nameFirst = NAME_THEN_MAIL.matcher(text);
        return nameFirst.matches() ? nameFirst.group(1) : titles.of(text);
    }
}
