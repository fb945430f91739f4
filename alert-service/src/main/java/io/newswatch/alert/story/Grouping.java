package io.newswatch.alert.story;

import io.newswatch.alert.story.Placed.How;
import io.newswatch.alert.story.RecentMembers.Alike;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts articles into the stories of one watch. It knows the open stories that the articles may belong to, and collects
 * what changes. An article that fits two stories joins the older one, and stories never merge: an id that was told to
 * somebody stays true. Not for use by several threads.
 *
 * <pre>
 * article ── members like it ──► their open stories ── the oldest ──► joined, else started
 * </pre>
 */
public final class Grouping {
    private static final Set<String> HARD_NEWS = Set.of("number", "confirmation", "reversal");

    private final StoryWindow window;
    private final Map<String, StoryState> stories = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Map<Long, String> byNumber = new HashMap<>();
    private final Map<String, List<Alike>> alike = new HashMap<>();
    private final RecentMembers here;
    private final List<String> joinedHere = new ArrayList<>();
    private final Set<String> changed = new LinkedHashSet<>();
    private final Map<String, Changed> changedMembers = new LinkedHashMap<>();
    private final Set<Related> related = new LinkedHashSet<>();
    private final Set<String> started = new HashSet<>();
    private final Set<String> closed = new HashSet<>();

    /** A member that joined or was revised, with what it is recognised by now. */
    public record Changed(Member member, Traces traces) {}

    /** Two stories on what may be one event, in two languages; the ids in alphabetical order. */
    public record Related(String one, String other) {}

    /**
     * Nothing is known yet.
     *
     * @param window nothing joins a story whose members are all further away in time
     * @param articles that will be placed, at least 1
     */
    public Grouping(StoryWindow window, int articles) {
        this.window = window;
        this.here = new RecentMembers(articles);
    }

    /** Makes stories known; nothing new joins a closed one. */
    public void know(Collection<StoryState> some, Set<String> closedOnes) {
        some.forEach(story -> stories.put(story.id(), story));
        closed.addAll(closedOnes);
    }

    /** Makes a member of a known story known, by its article and the number that it has. */
    public void know(Member member, long number) {
        if (stories.containsKey(member.story())) {
            members.put(member.article(), member);
            byNumber.put(number, member.article());
        }
    }

    /** Makes known which members an article is like; those that are not known themselves do not count. */
    public void know(String article, List<Alike> like) {
        alike.put(article, like);
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

    /** The members that joined or were revised, in the order in which they did. */
    public Collection<Changed> changedMembers() {
        return changedMembers.values();
    }

    /** The articles of those members, by story. */
    public Map<String, List<String>> changedByStory() {
        return changedMembers.values().stream()
                .map(Changed::member)
                .collect(
                        Collectors.groupingBy(Member::story, Collectors.mapping(Member::article, Collectors.toList())));
    }

    /** The stories to which links were found from this one. */
    public List<String> relatedTo(String story) {
        return related.stream()
                .filter(link -> link.one().equals(story) || link.other().equals(story))
                .map(link -> link.one().equals(story) ? link.other() : link.one())
                .toList();
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
        keep(known.revised(arrival), arrival);
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
        var joined = story.joinedBy(member, arrival.content().traces().language());
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
        for (var match : matches(arrival)) {
            if (match.likeness().sameEvent()) {
                same.add(match);
            } else {
                others.add(match.member().story());
            }
        }
        return new Like(same, others);
    }

    private List<Match> matches(Arrival arrival) {
        var before = alike.getOrDefault(arrival.article(), List.of()).stream()
                .flatMap(like -> match(byNumber.get(like.number()), like));
        var now = here.alike(arrival.imprint()).stream()
                .flatMap(like -> match(joinedHere.get((int) like.number()), like));
        return Stream.concat(before, now)
                .filter(match -> isInTime(arrival, match.member()))
                .toList();
    }

    private Stream<Match> match(@Nullable String article, Alike like) {
        return Stream.ofNullable(article).map(members::get).map(member -> new Match(member, like.likeness()));
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
        keep(member, arrival);
        here.add(joinedHere.size(), arrival.imprint());
        joinedHere.add(member.article());
    }

    private void keep(Member member, Arrival arrival) {
        changedMembers.put(
                member.article(), new Changed(member, arrival.content().traces()));
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
