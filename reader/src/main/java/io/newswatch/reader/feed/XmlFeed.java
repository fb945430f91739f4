package io.newswatch.reader.feed;

import io.newswatch.reader.document.FeedKind;
import io.newswatch.reader.document.Item;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import io.newswatch.reader.document.Reading;
import io.newswatch.reader.document.ReadingLimits;
import io.newswatch.reader.text.BodyText;
import io.newswatch.reader.text.PlainText;
import io.newswatch.reader.text.TitleText;
import io.newswatch.reader.xml.XmlElement;
import io.newswatch.reader.xml.XmlTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** RSS 0.90 to 2.0, RSS 1.0 in RDF, Atom 0.3 and 1.0. */
public final class XmlFeed {
    private static final Set<String> ITEMS = Set.of("item", "entry");
    private static final Set<String> CHANNELS = Set.of("channel", "feed");
    /** Items stand in the outermost element or the channel; wrappers around these are seen, too. */
    private static final int DEEPEST_ITEM = 6;

    private final ReadingLimits limits;
    private final TitleText titles;
    private final TextConstruct texts;

    public XmlFeed(PlainText plainText, ReadingLimits limits) {
        this.limits = limits;
        this.titles = new TitleText(plainText);
        this.texts = new TextConstruct(titles, new BodyText(plainText, limits.longestText()));
    }

    /** @param xml from the outermost element on; a DOCTYPE may come before it */
    public Reading.Feed read(String xml, @Nullable String address, Problems problems) {
        var document = XmlTree.parse(xml, ITEMS, limits.mostItems(), problems);
        var found = new ArrayList<XmlElement>();
        var channel = search(document, found, null, 0);
        var kind = kind(document, found);
        var mapping = new ChannelMapping(channel == null ? document : channel, address, texts);
        var facts = mapping.channel();
        var people = new People(titles);
        // RFC 4287: entries without an author have the feed's; in RSS the channel's is its editor.
        var authors = kind == FeedKind.ATOM && channel != null ? people.of(channel) : List.<String>of();
        var items = new ItemMapping(new FeedBase(mapping.base(), facts.language(), authors), texts, people, problems);
        return new Reading.Feed(kind, facts, items(found, items, problems), problems.list());
    }

    private List<Item> items(List<XmlElement> found, ItemMapping mapping, Problems problems) {
        if (found.isEmpty()) {
            problems.found(ProblemCode.NO_ITEMS, "the feed has no items");
        }
        return found.stream()
                .filter(item -> !item.isCutOff())
                .map(mapping::item)
                .toList();
    }

    private static @Nullable XmlElement search(
            XmlElement in, List<XmlElement> items, @Nullable XmlElement known, int depth) {
        var channel = known;
        for (var child : in.children().toList()) {
            if (ITEMS.contains(child.name())) {
                items.add(child);
                continue;
            }
            channel = channel == null && CHANNELS.contains(child.name()) ? child : channel;
            if (depth < DEEPEST_ITEM) {
                channel = search(child, items, channel, depth + 1);
            }
        }
        return channel;
    }

    private static FeedKind kind(XmlElement document, List<XmlElement> items) {
        var root = document.children()
                .map(XmlElement::name)
                .filter(XmlFeed::isRoot)
                .findFirst();
        var first = items.isEmpty() ? "item" : items.getFirst().name();
        return root.orElse(first.equals("entry") ? "feed" : "rss").equals("feed") ? FeedKind.ATOM : FeedKind.RSS;
    }

    private static boolean isRoot(String name) {
        return name.equals("feed") || name.equals("rss") || name.equals("rdf:rdf") || name.equals("channel");
    }
}
