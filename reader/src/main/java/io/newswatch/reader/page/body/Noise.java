package io.newswatch.reader.page.body;

import io.newswatch.reader.page.outline.Outline;
import io.newswatch.reader.page.outline.Region;
import io.newswatch.reader.page.outline.Role;
import io.newswatch.reader.page.outline.Sums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which blocks stand in regions that are there for something else. A region that holds much of what seems to be the
 * article is not believed: names lie, and a body may well be called {@code page-with-sidebar}.
 */
final class Noise {
    private static final Set<String> SURE_TAGS =
            Set.of("nav", "footer", "aside", "figcaption", "figure", "dialog", "menu");
    /** An article of less than this is hardly worth the removal of all else. */
    private static final int LITTLE = 150;

    private static final double MOST_TOGETHER = 0.6;

    private final Outline outline;
    private final double[] likelihood;
    private final Sums sums;
    private final boolean[] masked;
    private final double[] good;
    private final int[] headlines;

    private Noise(Outline outline, double[] likelihood) {
        this.outline = outline;
        this.likelihood = likelihood;
        sums = new Sums(outline.blocks());
        masked = new boolean[likelihood.length];
        good = new double[likelihood.length + 1];
        headlines = new int[likelihood.length + 1];
        for (int i = 0; i < likelihood.length; i++) {
            var isHeadline = outline.blocks().get(i).holder().normalName().equals("h1");
            headlines[i + 1] = headlines[i] + (isHeadline ? 1 : 0);
        }
    }

    /** True for each block that is to be left out. */
    static boolean[] in(Outline outline, double[] likelihood, Set<Region> teasers, Strictness strictness) {
        var noise = new Noise(outline, likelihood);
        noise.mask(region -> region.role() == Role.FOREIGN, 0.95);
        noise.mask(region -> region.role() == Role.HIDDEN, 0.5);
        noise.mask(region -> SURE_TAGS.contains(region.element().normalName()), 0.6);
        if (strictness == Strictness.STRICT) {
            noise.mask(region -> region.role() == Role.NOISE, 0.4);
            noise.mask(teasers::contains, 0.5);
            noise.mask(region -> region.role() == Role.DOUBTFUL, 0.12);
        }
        return noise.masked;
    }

    private void mask(Predicate<Region> kind, double mostShare) {
        sum();
        double all = good[good.length - 1];
        var noise = outermost(region -> kind.test(region) && isNoise(region, all, mostShare));
        double together = noise.stream().mapToDouble(this::good).sum();
        // Where everything is noise, the name means something else: each paragraph of some editors is a "widget".
        var believed = together <= MOST_TOGETHER * all
                ? noise
                : noise.stream().filter(this::looksBad).toList();
        believed.forEach(region -> Arrays.fill(masked, region.first(), region.end(), true));
    }

    private List<Region> outermost(Predicate<Region> wanted) {
        var found = new ArrayList<Region>();
        int end = 0;
        for (var region : outline.regions()) {
            if (region.first() >= end && wanted.test(region)) {
                found.add(region);
                end = region.end();
            }
        }
        return found;
    }

    private double good(Region region) {
        return good[region.end()] - good[region.first()];
    }

    private boolean looksBad(Region region) {
        return good(region) < 0.6 * sums.weight(region.first(), region.end()) || region.role() == Role.FOREIGN;
    }

    private boolean isNoise(Region region, double all, double mostShare) {
        double inside = good(region);
        if (inside == 0) {
            return true;
        }
        var hasHeadline = headlines[region.end()] > headlines[region.first()];
        int enough = region.role() == Role.FOREIGN ? LITTLE / 3 : LITTLE;
        var isAllowed = inside <= mostShare * all && (all - inside >= enough || inside < 0.2 * all);
        return isAllowed && !(hasHeadline && inside > (region.role() == Role.HIDDEN ? 0.25 : 0.1) * all);
    }

    private void sum() {
        for (int i = 0; i < likelihood.length; i++) {
            double weight = masked[i] ? 0 : outline.blocks().get(i).weight() * likelihood[i];
            good[i + 1] = good[i] + weight;
        }
    }
}
