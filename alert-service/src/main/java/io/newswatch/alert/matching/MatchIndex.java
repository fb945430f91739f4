package io.newswatch.alert.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All subscriptions, compiled so that an article is only compared with those that it may match.
 *
 * <pre>
 * article ── watch and level ──► shelf ── its ids and words ──► candidates ── the whole condition ──► matches
 * </pre>
 *
 * Never changes; a change of subscriptions makes another index. It compiles only what changed and what was compiled
 * lately: layers of growing size lie above one that has nearly all, and a layer is compiled into the one below when that
 * is not much larger. So each subscription is compiled a few times in all, however many there are.
 */
public final class MatchIndex {
    /** Compiling so few again takes no time worth mentioning. */
    private static final int FEW = 500;

    /** A layer is taken up into new ones until it is this many times as large. */
    private static final int MUCH_LARGER = 4;

    private final List<Layer> layers;
    private final WordShares shares;

    private MatchIndex(List<Layer> layers, WordShares shares) {
        this.layers = List.copyOf(layers);
        this.shares = shares;
    }

    /** The index of these subscriptions. */
    public static MatchIndex compile(Collection<Subscribed> subscriptions) {
        return compile(subscriptions, WordShares.GUESSED);
    }

    /** The index of these subscriptions, with knowledge of how common words are. */
    public static MatchIndex compile(Collection<Subscribed> subscriptions, WordShares shares) {
        return new MatchIndex(List.of(Layer.compile(subscriptions, shares)), shares);
    }

    /**
     * The index after a change.
     *
     * @param changed new ones, and known ones that are different now
     * @param removed ids of those that are no more
     */
    public MatchIndex with(Collection<Subscribed> changed, Set<String> removed) {
        var gone = new HashSet<>(removed);
        changed.forEach(subscribed -> gone.add(subscribed.id()));
        var kept = new ArrayList<Layer>();
        layers.forEach(layer -> kept.add(layer.without(gone)));
        var fresh = new ArrayList<>(changed);
        while (!kept.isEmpty() && isTakenUp(kept.getLast(), fresh.size())) {
            fresh.addAll(0, kept.removeLast().members());
        }
        kept.add(Layer.compile(fresh, shares));
        return new MatchIndex(kept, shares);
    }

    /** How many subscriptions there are. */
    public int size() {
        return layers.stream().mapToInt(Layer::size).sum();
    }

    /** The subscriptions that want this article. */
    public List<Subscribed> matches(Traits article) {
        var looked = new Looked(article);
        var matches = new ArrayList<Subscribed>();
        for (var layer : layers) {
            layer.match(looked, matches);
        }
        return matches;
    }

    private static boolean isTakenUp(Layer layer, int fresh) {
        return layer.size() <= Math.max(FEW, MUCH_LARGER * fresh) || layer.isMostlyGivenUp();
    }
}
