package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Outline;
import io.newswatch.reader.page.outline.Region;
import io.newswatch.reader.page.outline.Sums;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds rows of boxes alike in which each leads to another article: a link in large, perhaps some words beside it. */
final class Teasers {
    private static final int FEWEST = 3;
    private static final int LONGEST = 450;
    private static final int SHORTEST_LINK = 12;
    private static final double MOSTLY = 0.5;

    private final Outline outline;
    private final Sums sums;

    Teasers(Outline outline, Sums sums) {
        this.outline = outline;
        this.sums = sums;
    }

    /** The boxes of all rows. */
    Set<Region> find() {
        Map<Group, List<Region>> groups = new HashMap<>();
        for (var region : outline.regions()) {
            if (region.parent() >= 0 && isCandidate(region)) {
                groups.computeIfAbsent(Group.of(region), group -> new ArrayList<>())
                        .add(region);
            }
        }
        return groups.values().stream()
                .filter(this::isRow)
                .flatMap(List::stream)
                .filter(this::isTeaser)
                .collect(Collectors.toUnmodifiableSet());
    }

    private record Group(int parent, String tag, String firstClass) {
        static Group of(Region region) {
            var names = region.element().className().strip();
            int blank = names.indexOf(' ');
            return new Group(
                    region.parent(), region.element().normalName(), blank < 0 ? names : names.substring(0, blank));
        }
    }

    private static boolean isCandidate(Region region) {
        return switch (region.element().normalName()) {
            case "p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "tr", "tbody", "blockquote", "pre" -> false;
            default -> true;
        };
    }

    private boolean isRow(List<Region> boxes) {
        if (boxes.size() < FEWEST) {
            return false;
        }
        long teasers = boxes.stream().filter(this::isTeaser).count();
        int first = boxes.getFirst().first();
        int end = boxes.getLast().end();
        return teasers >= 0.7 * boxes.size() && sums.linkDensity(first, end) > 0.2;
    }

    private boolean isTeaser(Region box) {
        int weight = sums.weight(box.first(), box.end());
        double density = sums.linkDensity(box.first(), box.end());
        return weight < LONGEST && density * weight >= SHORTEST_LINK && (density >= MOSTLY || beginsWithLink(box));
    }

    private boolean beginsWithLink(Region box) {
        return outline.blocks().subList(box.first(), box.end()).stream()
                .filter(block -> block.weight() >= SHORTEST_LINK)
                .findFirst()
                .filter(block -> block.linkDensity() > MOSTLY)
                .isPresent();
    }
}
