package io.newswatch.classifier.coverage;

import io.newswatch.classifier.taxonomy.Watch;
import java.util.ArrayList;
import java.util.List;

/** The mentions of a passage's actors that belong to each side of a watch, in reading order. */
record Sides(List<Mention> a, List<Mention> b, List<Mention> both) {

    static Sides of(Watch watch, List<Mention> mentions) {
        Sides sides = new Sides(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Mention mention : mentions) {
            if (watch.both().contains(mention.actor())) {
                sides.both.add(mention);
            } else if (watch.sideA().contains(mention.actor())) {
                sides.a.add(mention);
            } else if (watch.sideB().contains(mention.actor())) {
                sides.b.add(mention);
            }
        }
        return sides;
    }

    /** Only what acts, not what merely describes. */
    Sides acting() {
        return new Sides(
                a.stream().filter(Mention::acts).toList(),
                b.stream().filter(Mention::acts).toList(),
                both.stream().filter(Mention::acts).toList());
    }

    boolean bothNamed() {
        return !both.isEmpty() || (!a.isEmpty() && !b.isEmpty());
    }
}
