package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Block;
import io.newswatch.reader.page.outline.Block.Kind;
import io.newswatch.reader.page.outline.Outline;
import io.newswatch.reader.page.outline.Region;
import io.newswatch.reader.page.outline.Sums;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Finds the main text of a page by its structure:
 *
 * <pre>
 * page -> blocks and regions -> likelihood of each block -> regions that are noise -> the best place -> its text
 * </pre>
 *
 * Linear in the size of the page but for sorting, without state, safe for several threads.
 */
public final class BodyFinder {
    /** What is less than this may be a mistake: then names of elements are not believed. */
    private static final int SUSPICIOUSLY_LITTLE = 220;

    private static final int SENTENCE = 60;
    private static final int TINY = 100;

    private BodyFinder() {}

    /** @param titles lines that are the article's title and not its text */
    public static PageBody find(Element body, List<String> titles) {
        var plainTitles = titles.stream().map(Cut::plain).collect(Collectors.toUnmodifiableSet());
        var finder = new Finding(Outline.of(body), plainTitles);
        var found = finder.find(Strictness.STRICT);
        if (found.weight() >= SUSPICIOUSLY_LITTLE) {
            return found;
        }
        var relaxed = finder.find(Strictness.RELAXED);
        var better = relaxed.weight() > 2 * found.weight() ? relaxed : found;
        return better.weight() == 0 ? finder.wholeTinyPage() : better;
    }

    /** The parts of the work that do not depend on how strict it is. */
    private static final class Finding {
        private final Outline outline;
        private final double[] likelihood;
        private final Set<Region> teasers;
        private final Set<String> titles;

        Finding(Outline outline, Set<String> titles) {
            var sums = new Sums(outline.blocks());
            this.outline = outline;
            this.titles = titles;
            likelihood = Likelihood.of(outline, new Lists(outline, sums));
            teasers = new Teasers(outline, sums).find();
        }

        PageBody find(Strictness strictness) {
            var masked = Noise.in(outline, likelihood, teasers, strictness);
            OtherArticles.mask(outline, titles, masked);
            var place = Choice.of(outline, likelihood, masked);
            var cut = new Cut(outline.blocks(), likelihood, masked, titles);
            var blocks = place.map(cut::of).orElse(List.of());
            int weight = blocks.stream().mapToInt(Block::weight).sum();
            var text = new HashSet<>(blocks);
            var boxes = teasers.stream().filter(box -> !holdsAny(box, text)).toList();
            int linked = place.map(this::linkedHeadings).orElse(0);
            return new PageBody(blocks, weight, share(boxes), boxes.size(), linked);
        }

        // A page of a few words has nothing but its text, or no text.
        PageBody wholeTinyPage() {
            int all = outline.blocks().stream().mapToInt(Block::weight).sum();
            var blocks = outline.blocks().stream()
                    .filter(block -> all < TINY && block.linkDensity() < 0.5)
                    .filter(block -> !titles.contains(Cut.plain(block.text())))
                    .toList();
            int weight = blocks.stream().mapToInt(Block::weight).sum();
            return new PageBody(blocks, weight, 0, 0, 0);
        }

        private boolean holdsAny(Region box, Set<Block> text) {
            return outline.blocks().subList(box.first(), box.end()).stream()
                    .anyMatch(block -> block.weight() >= SENTENCE && text.contains(block));
        }

        private int linkedHeadings(Place place) {
            return (int) place.regions().stream()
                    .flatMap(region -> outline.blocks().subList(region.first(), region.end()).stream())
                    .filter(block -> block.kind() == Kind.HEADING && block.linkDensity() > 0.5)
                    .count();
        }

        private double share(List<Region> boxes) {
            var inBoxes = new boolean[likelihood.length];
            boxes.forEach(box -> Arrays.fill(inBoxes, box.first(), box.end(), true));
            double all = 0;
            double found = 0;
            for (int i = 0; i < likelihood.length; i++) {
                double good = outline.blocks().get(i).weight() * likelihood[i];
                all += good;
                found += inBoxes[i] ? good : 0;
            }
            return all == 0 ? 0 : found / all;
        }
    }
}
