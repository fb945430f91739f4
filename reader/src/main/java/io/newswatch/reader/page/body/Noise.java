package io.newswatch.reader.page.body;

import java.util.Arrays;
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

    private final Outline outline;
    private final double[] likelihood;
    private final boolean[] masked;
    private final double[] good;
    private final int[] headlines;

    private Noise(Outline outline, double[] likelihood) {
        this.outline = outline;
        this.likelihood = likelihood;
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
        int end = 0;
        for (var region : outline.regions()) {
            if (region.end() > end && kind.test(region) && isNoise(region, all, mostShare)) {
                Arrays.fill(masked, Math.max(end, region.first()), region.end(), true);
                end = region.end();
            }
        }
    }

    private boolean isNoise(Region region, double all, double mostShare) {
        double inside = good[region.end()] - good[region.first()];
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
