package io.newswatch.classifier.coverage;

import io.newswatch.classifier.tag.Hit;
import io.newswatch.classifier.taxonomy.Knowledge;
import io.newswatch.classifier.taxonomy.Use;
import io.newswatch.classifier.taxonomy.Use.Effect;
import io.newswatch.classifier.taxonomy.Use.Reach;
import io.newswatch.contract.Classification.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns hits into mentions: longer names win, conditions hold, guards are heeded, "the alliance" is resolved. */
public final class MentionFinder {
    /** How far a guard of reach NEAR is felt, in characters. */
    private static final int NEAR = 60;

    private static final int LONGEST_GUARD = 80;

    private final Map<String, Knowledge.Actor> actors;

    public MentionFinder(Map<String, Knowledge.Actor> actors) {
        this.actors = Map.copyOf(actors);
    }

    public Mentions find(List<Passage> passages) {
        Collected collected = new Collected();
        Set<String> banned = bannedActors(passages);
        for (Passage passage : passages) {
            collect(passage, banned, collected);
        }
        return new Mentions(resolved(collected), collected.guarded);
    }

    private static final class Collected {
        final List<Mention> mentions = new ArrayList<>();
        final List<Reason> guarded = new ArrayList<>();
        private final Set<String> places = new HashSet<>();

        /** One name may stand in the files of several languages; the longest at a place comes first and counts once. */
        void add(Mention mention) {
            if (places.add(mention.passage().field() + mention.start() + mention.actor())) {
                mentions.add(mention);
            }
        }
    }

    private static Set<String> bannedActors(List<Passage> passages) {
        Set<String> banned = new HashSet<>();
        for (Passage passage : passages) {
            for (Hit hit : passage.hits()) {
                if (hit.phrase().use() instanceof Use.Guards guard && guard.reach() == Reach.DOCUMENT) {
                    banned.addAll(guard.actors());
                }
            }
        }
        return banned;
    }

    private void collect(Passage passage, Set<String> banned, Collected into) {
        List<Hit> guards = passage.hits().stream()
                .filter(hit -> hit.phrase().use() instanceof Use.Guards)
                .toList();
        Hit longest = null;
        for (Hit hit : passage.hits()) {
            if (!(hit.phrase().use() instanceof Use.Names names)) {
                continue;
            }
            if (longest != null && longest.covers(hit)) {
                continue;
            }
            if (longest == null || hit.end() > longest.end()) {
                longest = hit;
            }
            add(passage, hit, names.actor(), guards, banned, into);
        }
    }

    @SuppressWarnings("checkstyle:ParameterNumber")
    private void add(Passage passage, Hit hit, String actor, List<Hit> guards, Set<String> banned, Collected into) {
        Hit guard = guardOf(passage, hit, actor, guards);
        boolean dropped = banned.contains(actor) || (guard != null && effect(guard) == Effect.DROP);
        if (guard != null && guard.phrase().use() instanceof Use.Guards rule) {
            into.guarded.add(passage.reason("guard", guard.start(), guard.end(), rule.rule()));
        } else if (dropped) {
            into.guarded.add(passage.reason("guard", hit.start(), hit.end(), "another-meaning-in-this-article"));
        }
        if (!dropped) {
            into.add(new Mention(actor, passage, hit, guard == null));
            for (String parent : parents(actor)) {
                into.add(new Mention(parent, passage, hit, guard == null));
            }
        }
    }

    /** The strongest guard that reaches the hit. Looks only around it, so that many guards cost no more than few. */
    private static @Nullable Hit guardOf(Passage passage, Hit hit, String actor, List<Hit> guards) {
        Hit found = null;
        for (int i = firstFrom(guards, hit.start() - NEAR - LONGEST_GUARD);
                i < guards.size() && guards.get(i).start() < hit.end() + NEAR;
                i++) {
            Hit guard = guards.get(i);
            if (reaches(passage, guard, hit, actor) && (found == null || effect(guard) == Effect.DROP)) {
                found = guard;
            }
        }
        return found;
    }

    private static int firstFrom(List<Hit> guards, int position) {
        int low = 0;
        int high = guards.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (guards.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean reaches(Passage passage, Hit guard, Hit hit, String actor) {
        if (!(guard.phrase().use() instanceof Use.Guards rule) || !rule.actors().contains(actor)) {
            return false;
        }
        return switch (rule.reach()) {
            case OVERLAP -> guard.overlaps(hit) && !hit.covers(guard);
            case NEAR ->
                guard.start() - hit.end() <= NEAR
                        && hit.start() - guard.end() <= NEAR
                        && passage.sentences().at(guard.start())
                                == passage.sentences().at(hit.start());
            case DOCUMENT -> false;
        };
    }

    private static Effect effect(Hit guard) {
        return guard.phrase().use() instanceof Use.Guards rule ? rule.effect() : Effect.DESCRIBES;
    }

    private List<String> parents(String actor) {
        Knowledge.Actor known = actors.get(actor);
        return known == null ? List.of() : known.parents();
    }

    /** "The alliance" is NATO where NATO, or somebody who is in an article only because of it, is named too. */
    private List<Mention> resolved(Collected collected) {
        Set<String> firm = new HashSet<>();
        for (Mention mention : collected.mentions) {
            if (mention.acts() && !mention.inContext()) {
                firm.add(mention.actor());
            }
        }
        return collected.mentions.stream()
                .filter(m -> !m.inContext() || isNamed(m.actor(), firm))
                .toList();
    }

    private boolean isNamed(String id, Set<String> firm) {
        Knowledge.Actor actor = actors.get(id);
        return firm.contains(id)
                || (actor != null && actor.companions().stream().anyMatch(firm::contains));
    }
}
