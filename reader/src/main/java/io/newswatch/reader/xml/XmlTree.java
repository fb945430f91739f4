package io.newswatch.reader.xml;

import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Builds the elements of a document from whatever tags it has. Knows how feeds break: titles closed by another name or
 * not at all, an item that begins within an item, HTML that nobody escaped, an end in the middle.
 */
public final class XmlTree {
    private static final int DEEPEST = 256;
    /** On an average; what is more than that is not kept apart. */
    private static final int MOST_ELEMENTS_IN_RECORD = 64;

    /** Elements that hold text and nothing else; where one was not closed, the next field ends it. */
    private static final Set<String> PLAIN_FIELDS = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "published",
            "updated",
            "issued",
            "modified",
            "created",
            "category",
            "comments",
            "language",
            "dc:date",
            "dc:creator",
            "enclosure",
            "loc",
            "lastmod");

    private static final Set<String> HTML_FIELDS = Set.of("description", "summary", "content", "content:encoded");
    private static final Set<String> AFTER_PLAIN = Set.of(
            "title",
            "link",
            "guid",
            "id",
            "pubdate",
            "published",
            "updated",
            "description",
            "summary",
            "content",
            "content:encoded",
            "author",
            "category",
            "comments",
            "enclosure",
            "dc:date",
            "dc:creator",
            "source",
            "lastmod");
    private static final Set<String> AFTER_HTML =
            Set.of("guid", "pubdate", "published", "updated", "content:encoded", "dc:date", "dc:creator", "enclosure");

    private final Set<String> records;
    private final int mostRecords;
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private final XmlElement document = new XmlElement(null, "#document", Map.of());
    /** How many elements are open by each tag, and how many records: stacks are deep where documents are evil. */
    private final Map<String, Integer> openTags = new HashMap<>();

    private int openRecords;
    private int recordsSeen;
    private int elements;
    private int tooDeep;

    private XmlTree(Set<String> records, int mostRecords, Problems problems) {
        this.records = records;
        this.mostRecords = mostRecords;
        this.problems = problems;
    }

    /**
     * The document's element: it holds the outermost ones.
     *
     * @param records what the document is a list of ({@code item}, {@code url}): they never lie in one another
     * @param mostRecords what comes after so many is not read
     */
    public static XmlElement parse(String xml, Set<String> records, int mostRecords, Problems problems) {
        return new XmlTree(records, mostRecords, problems).read(new XmlScanner(xml, new EntityText(problems)));
    }

    /** An element not yet closed: itself, the tag that closes it, and the names that count in it. */
    private record Open(XmlElement element, String tag, Names names) {}

    private XmlElement read(XmlScanner scanner) {
        open.push(new Open(document, "", Names.outermost()));
        for (var token = scanner.next(); token != XmlScanner.Token.NOTHING_MORE && !isFull(); token = scanner.next()) {
            switch (token) {
                case START -> start(scanner);
                case END -> end(scanner.value());
                case TEXT -> top().element().add(new XmlNode.Text(scanner.value()));
                case NOTHING_MORE -> throw new IllegalStateException("The loop ends before");
            }
        }
        if (isFull()) {
            problems.found(ProblemCode.ITEMS_LEFT_OUT, "there are more than the " + mostRecords + " that are taken");
        } else {
            finish(scanner.isCutOff());
        }
        return document;
    }

    private boolean isFull() {
        return recordsSeen > mostRecords;
    }

    private Open top() {
        return open.element();
    }

    private void push(Open opened) {
        open.push(opened);
        openTags.merge(opened.tag(), 1, Integer::sum);
        openRecords += records.contains(opened.element().name()) ? 1 : 0;
    }

    private Open pop() {
        var closed = open.pop();
        openTags.merge(closed.tag(), -1, Integer::sum);
        openRecords -= records.contains(closed.element().name()) ? 1 : 0;
        return closed;
    }

    private void start(XmlScanner scanner) {
        var attributes = scanner.attributes();
        var names = top().names().within(attributes, open.size() - 1);
        var name = names.of(scanner.value());
        closeWhatCannotHold(name, attributes.containsKey("rel"));
        recordsSeen += records.contains(name) ? 1 : 0;
        elements++;
        var element = new XmlElement(top().element(), name, attributes);
        if (isFull()) {
            return;
        }
        if (open.size() >= DEEPEST || elements > (long) MOST_ELEMENTS_IN_RECORD * mostRecords) {
            tooDeep++;
        } else if (scanner.isEmptyTag() || HtmlTags.VOID.contains(name)) {
            top().element().add(element);
        } else {
            top().element().add(element);
            push(new Open(element, scanner.value(), names));
        }
    }

    private void closeWhatCannotHold(String name, boolean hasRelation) {
        if (records.contains(name) && openRecords > 0) {
            problems.found(ProblemCode.TAGS_MISMATCHED, "<" + name + "> within <" + name + ">");
            Open ended;
            do {
                ended = pop();
            } while (!records.contains(ended.element().name()));
            return;
        }
        var current = top().element().name();
        var ends = PLAIN_FIELDS.contains(current)
                ? AFTER_PLAIN.contains(name)
                : HTML_FIELDS.contains(current) && (AFTER_HTML.contains(name) || (name.equals("link") && !hasRelation));
        if (ends) {
            problems.found(ProblemCode.TAGS_MISMATCHED, "<" + current + "> is not closed before <" + name + ">");
            pop();
        }
    }

    private void end(String tag) {
        if (top().tag().equals(tag)) {
            pop();
            return;
        }
        if (openTags.getOrDefault(tag, 0) > 0) {
            boolean clean = true;
            while (!top().tag().equals(tag)) {
                clean &= HtmlTags.isKnown(pop().element().name());
            }
            pop();
            if (!clean) {
                problems.found(ProblemCode.TAGS_MISMATCHED, "</" + tag + "> comes before elements in it are closed");
            }
            return;
        }
        var current = top().element().name();
        if (HtmlTags.isKnown(tag)) {
            return;
        }
        problems.found(ProblemCode.TAGS_MISMATCHED, "</" + tag + "> closes nothing");
        // A slip of the pen: <title>…</titel>.
        if (PLAIN_FIELDS.contains(current) || HTML_FIELDS.contains(current)) {
            pop();
        }
    }

    private void finish(boolean cutOff) {
        if (tooDeep > 0) {
            problems.found(ProblemCode.TOO_DEEP, tooDeep + " elements lie too deep, or are too many");
        }
        if (open.size() == 1 && !cutOff) {
            return;
        }
        problems.found(ProblemCode.TRUNCATED, "it stops within " + top().element());
        var innermost = true;
        for (var left : open) {
            var isRecord = records.contains(left.element().name());
            // A record that only lacks its own end tag is complete.
            if (!isRecord || !innermost || cutOff || !left.element().endsBlank()) {
                left.element().cutOff();
            }
            innermost = false;
        }
    }
}
