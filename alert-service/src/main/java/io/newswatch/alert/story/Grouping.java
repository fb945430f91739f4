package io.newswatch.alert.story;

import io.newswatch.alert.story.Placed.How;
import io.newswatch.contract.WhatIsNew;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles into the stories of one watch. It knows the open stories that the articles may belong to, and collects
 * what changes. An article that fits two stories joins the older one, and stories never merge: an id that was told to
 * somebody stays true. Not for use by several threads.
 *
 * <pre>
 * article ── its keys ──► members like it ── likeness ──► their stories ── the oldest ──► joined, else started
 * </pre>
 */
public final class Grouping {
    private static final Set<String> HARD_NEWS = Set.of("number", "confirmation", "reversal");

    private final StoryWindow window;
    private final Map<String, StoryState> stories = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<Long, List<Member>> byKey = new HashMap<>();
    private final Map<Long, Integer> havingKey = new HashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, Member> changedMembers = new LinkedHashMap<>();
    private final Map<String, Set<Long>> newKeys = new HashMap<>();
    private final Set<Related> related = new LinkedHashSet<>();
    private final Set<String> started = new HashSet<>();
    private final Set<String> closed = new HashSet<>();

    /** Two stories on what may be one event, in two languages; the ids in alphabetical order. */
    public record Related(String one, String other) {}

    /** @param window nothing joins a story whose members are all further away in time */
    public Grouping(StoryWindow window) {
        this.window = window;
    }

    /** Makes stories known; nothing new joins a closed one. */
    public void know(Collection<StoryState> some, Set<String> closedOnes) {
        some.forEach(story -> stories.put(story.id(), story));
        closed.addAll(closedOnes);
    }

    /**
     * Makes members of known stories known.
     *
     * @param having those of them that have a key, the newest last, by key: each key under which articles will ask
     * @param howMany have the key, known or not, by key
     */
    public void know(Collection<Member> theirMembers, Map<Long, List<Member>> having, Map<Long, Integer> howMany) {
        theirMembers.stream()
                .filter(member -> stories.containsKey(member.story()))
                .forEach(member -> members.put(member.article(), member));
        having.forEach((key, some) ->
                byKey.computeIfAbsent(key, k -> new ArrayList<>()).addAll(some));
        howMany.forEach((key, many) -> havingKey.merge(key, many, Integer::sum));
    }

    /** Finds the article's place. */
    public Placed place(Arrival arrival) {
        var known = members.get(arrival.article());
        return known == null ? placeNew(arrival) : placeAgain(known, arrival);
    }

    /** The stories that changed, as they are now, in the order in which they first did. */
    public List<StoryState> changedStories() {
        return changed.stream().map(this::story).toList();
    }

    /** Whether the story began here. */
    public boolean starts(String story) {
        return started.contains(story);
    }

    /** The members that joined or were revised. */
    public Collection<Member> changedMembers() {
        return changedMembers.values();
    }

    /** The keys of a member that joined, under which it will be found; none of another one. */
    public Set<Long> newKeys(String article) {
        return newKeys.getOrDefault(article, Set.of());
    }

    /** The links that were found. */
    public Set<Related> related() {
        return Set.copyOf(related);
    }

    private Placed placeAgain(Member known, Arrival arrival) {
        var story = story(known.story());
        if (arrival.revision() <= known.known().revision()) {
            return new Placed(story, How.KNOWN, List.of());
        }
        var said = arrival.content().said();
        var news = known.said().equals(said) ? List.<WhatIsNew>of() : news(story, arrival);
        var isOther = Sentences.isOther(known.said(), said);
        keep(known.revised(arrival));
        return new Placed(learn(story, arrival, news), isOther ? How.REVISED : How.KNOWN, news);
    }

    private Placed placeNew(Arrival arrival) {
        var like = like(arrival);
        var placed = placeAmong(like.same(), arrival);
        like.related().forEach(other -> relate(placed.story().id(), other));
        return placed;
    }

    private Placed placeAmong(List<Match> like, Arrival arrival) {
        var place = like.stream()
                .map(match -> story(match.member().story()))
                .min(Comparator.comparing(StoryState::startedAt).thenComparing(StoryState::id));
        if (place.isEmpty()) {
            var story = StoryState.startedBy(arrival);
            stories.put(story.id(), story);
            changed.add(story.id());
            started.add(story.id());
            keepNew(arrival, arrival.joining(story.id(), 0, null));
            return new Placed(story, How.STARTED, List.of());
        }
        return join(place.get(), arrival, like);
    }

    private Placed join(StoryState story, Arrival arrival, List<Match> like) {
        var inStory = like.stream()
                .filter(match -> match.member().story().equals(story.id()))
                .toList();
        var original =
                inStory.stream().filter(match -> match.likeness().sameOrigin()).findFirst();
        var member = arrival.joining(
                story.id(),
                origin(story, arrival, inStory, original),
                original.map(match -> match.member().article()).orElse(null));
        keepNew(arrival, member);
        var joined = story.joinedBy(member);
        var repeats = inStory.stream().anyMatch(match -> match.likeness().repeats());
        var news = repeats ? newsOfACopy(story, arrival, inStory) : news(story, arrival);
        return new Placed(learn(joined, arrival, news), repeats && news.isEmpty() ? How.REPEATED : How.JOINED, news);
    }

    /** A copy brings no actors and no relations; but a number or a turn may have been put into the old text. */
    private static List<WhatIsNew> newsOfACopy(StoryState story, Arrival arrival, List<Match> inStory) {
        var content = arrival.content();
        var isPlain = inStory.stream()
                .anyMatch(match -> Sentences.isRepeated(
                        content.said(), content.title(), match.member().said()));
        return isPlain
                ? List.of()
                : news(story, arrival).stream()
                        .filter(item -> HARD_NEWS.contains(item.kind()))
                        .toList();
    }

    private static List<WhatIsNew> news(StoryState story, Arrival arrival) {
        return story.facts().news(arrival.content().claims(), arrival.article());
    }

    /** Copies share the origin of their original, and so do the texts of one source. */
    private static int origin(StoryState story, Arrival arrival, List<Match> inStory, Optional<Match> original) {
        return original.map(match -> match.member().origin())
                .or(() -> inStory.stream()
                        .filter(match ->
                                isSame(arrival.source(), match.member().known().source()))
                        .map(match -> match.member().origin())
                        .findFirst())
                .orElse(story.counts().origins());
    }

    private static boolean isSame(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }

    private StoryState learn(StoryState story, Arrival arrival, List<WhatIsNew> news) {
        var learned = story.knowing(arrival.content().claims(), !news.isEmpty());
        stories.put(learned.id(), learned);
        changed.add(learned.id());
        return learned;
    }

    /** Members of open stories that tell of the same event. */
    private Like like(Arrival arrival) {
        var same = new ArrayList<Match>();
        var others = new LinkedHashSet<String>();
        for (var candidate : candidates(arrival)) {
            var likeness = Likeness.of(arrival.content().traces(), candidate.traces());
            if (likeness.sameEvent()) {
                same.add(new Match(candidate, likeness));
            } else if (likeness.related()) {
                others.add(candidate.story());
            }
        }
        return new Like(same, others);
    }

    private List<Member> candidates(Arrival arrival) {
        var shared = new LinkedHashMap<String, Integer>();
        arrival.keys().forEach((key, worth) -> {
            var counts = Keys.worth(worth, havingKey.getOrDefault(key, 0));
            for (var member : newest(byKey.getOrDefault(key, List.of()))) {
                shared.merge(member.article(), counts, Integer::sum);
            }
        });
        var candidates = new ArrayList<Member>();
        shared.forEach((article, keys) -> {
            var member = members.get(article);
            if (keys >= Keys.ENOUGH && member != null && isInTime(arrival, member)) {
                candidates.add(member);
            }
        });
        return candidates;
    }

    private static List<Member> newest(List<Member> some) {
        return some.subList(Math.max(0, some.size() - Keys.NEWEST), some.size());
    }

    private boolean isInTime(Arrival arrival, Member member) {
        var story = story(member.story());
        return !closed.contains(story.id())
                && !arrival.at().isAfter(story.updatedAt().plus(window.length()))
                && !arrival.at().isBefore(story.startedAt().minus(window.length()));
    }

    private void relate(String one, String other) {
        if (!one.equals(other)) {
            related.add(one.compareTo(other) < 0 ? new Related(one, other) : new Related(other, one));
        }
    }

    private void keepNew(Arrival arrival, Member member) {
        keep(member);
        var keys = arrival.keys().keySet();
        newKeys.put(member.article(), keys);
        keys.forEach(key -> {
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(member);
            havingKey.merge(key, 1, Integer::sum);
        });
    }

    private void keep(Member member) {
        changedMembers.put(member.article(), member);
        members.put(member.article(), member);
    }

    private StoryState story(String id) {
        var story = stories.get(id);
        if (story == null) {
            throw new IllegalStateException("Story " + id + " was not made known");
        }
        return story;
    }

    private record Match(Member member, Likeness likeness) {}

    private record Like(List<Match> same, Set<String> related) {}
}
