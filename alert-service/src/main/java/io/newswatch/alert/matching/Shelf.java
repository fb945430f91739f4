package io.newswatch.alert.matching;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The subscriptions to one watch with one minimum level, filed under their anchors. */
final class Shelf {
    private static final int[] NOBODY = {};

    private final Map<Anchor.Kind, Map<String, int[]>> filed = new EnumMap<>(Anchor.Kind.class);

    /** Files the subscriptions with these numbers. Only called once, while the index is being compiled. */
    void file(List<Subscribed> all, List<Integer> numbers) {
        var growing = new EnumMap<Anchor.Kind, Map<String, IntStream.Builder>>(Anchor.Kind.class);
        for (int number : numbers) {
            var anchor = Anchor.rarestOf(all.get(number).criteria());
            var postings = growing.computeIfAbsent(anchor.kind(), kind -> new HashMap<>());
            anchor.ids().forEach(id -> postings.computeIfAbsent(id, first -> IntStream.builder())
                    .add(number));
        }
        growing.forEach((kind, postings) -> {
            var grown = new HashMap<String, int[]>();
            postings.forEach((id, posting) -> grown.put(id, posting.build().toArray()));
            filed.put(kind, grown);
        });
    }

    /** Marks the subscriptions that the article may match. */
    void collectInto(BitSet candidates, Traits article) {
        filed.forEach((kind, postings) -> {
            for (var id : kind.presentIn(article)) {
                for (int number : postings.getOrDefault(id, NOBODY)) {
                    candidates.set(number);
                }
            }
        });
    }
}
