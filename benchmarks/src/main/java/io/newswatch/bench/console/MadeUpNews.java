package io.newswatch.bench.console;

import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What is reported when: stories that begin, grow for up to three days and end, most with one article, few with dozens.
 * The same for the same seed. For one thread.
 */
final class MadeUpNews {
    private static final long OPEN_SECONDS = 72 * 3_600;
    private static final double BEGINS = 0.36;
    private static final int SOURCES = 600;
    private static final List<String> LANGUAGES = List.of(
            "en", "en", "en", "en", "en", "en", "en", "en", "en", "de", "fr", "es", "pt", "ja", "ja", "ko", "zh", "zh",
            "ru", "ar", "it", "nl", "pl", "tr", "vi", "id", "uk");
    private static final List<String> GENRES = List.of(
            "news",
            "news",
            "news",
            "news",
            "news",
            "news",
            "news",
            "analysis",
            "opinion",
            "press-release",
            "official",
            "live-blog");

    private final Random random;
    private final List<String> actors;
    private final List<String> topics;
    private final List<Story> all = new ArrayList<>();
    private int firstOpen;

    /** @param actors known ids; the first are spoken of most */
    MadeUpNews(long seed, List<String> actors, List<String> topics) {
        this.random = new Random(seed);
        this.actors = List.copyOf(actors);
        this.topics = List.copyOf(topics);
    }

    /** A story while it grows. */
    static final class Story {
        final String id;
        final Level level;
        final List<String> actors;
        final List<String> topics;
        final Instant begin;
        final Set<String> languages = new TreeSet<>();
        String title = "";
        String firstArticle = "";
        Instant end;
        int articles;
        int copies;

        Story(String id, Level level, List<String> actors, List<String> topics, Instant begin) {
            this.id = id;
            this.level = level;
            this.actors = actors;
            this.topics = topics;
            this.begin = begin;
            this.end = begin;
        }
    }

    /** One report of a story. */
    record Report(
            String id,
            Story story,
            int number,
            Instant at,
            String language,
            int source,
            String genre,
            Level level,
            List<String> actors,
            List<String> topics) {}

    /** The next report, which comes at this time; times must not go back. */
    Report next(Instant at) {
        while (firstOpen < all.size()
                && all.get(firstOpen).begin.plusSeconds(OPEN_SECONDS).isBefore(at)) {
            firstOpen++;
        }
        var story = firstOpen == all.size() || random.nextDouble() < BEGINS ? begin(at) : open();
        var language = story.articles == 0 || random.nextInt(4) == 0 || story.languages.isEmpty()
                ? any(LANGUAGES)
                : story.languages.iterator().next();
        story.languages.add(language);
        story.end = at;
        var report = new Report(
                id(),
                story,
                story.articles++,
                at,
                language,
                frequent(SOURCES),
                any(GENRES),
                story.articles > 1 && random.nextInt(10) == 0 ? Level.MENTION : story.level,
                somewhatOther(story.actors, actors),
                story.topics);
        if (report.number() > 0 && random.nextInt(3) == 0) {
            story.copies++;
        }
        return report;
    }

    List<Story> stories() {
        return all;
    }

    private Story begin(Instant at) {
        var draw = random.nextInt(100);
        var level = draw < 8 ? Level.CORE : draw < 25 ? Level.RELATED : Level.MENTION;
        var story = new Story(id(), level, some(actors, 5), some(topics, 3), at);
        all.add(story);
        return story;
    }

    /** A story that many have reported is reported by more. */
    private Story open() {
        var best = all.get(firstOpen + random.nextInt(all.size() - firstOpen));
        for (int i = 0; i < 2; i++) {
            var other = all.get(firstOpen + random.nextInt(all.size() - firstOpen));
            best = other.articles > best.articles ? other : best;
        }
        return best;
    }

    private List<String> some(List<String> of, int most) {
        var chosen = new LinkedHashSet<String>();
        for (int left = 1 + random.nextInt(most); left > 0; left--) {
            chosen.add(of.get(frequent(of.size())));
        }
        return List.copyOf(chosen);
    }

    private List<String> somewhatOther(List<String> usual, List<String> of) {
        if (random.nextInt(3) > 0) {
            return usual;
        }
        var changed = new LinkedHashSet<>(usual);
        changed.add(of.get(frequent(of.size())));
        return List.copyOf(changed);
    }

    /** The first ones much more often than the last ones. */
    private int frequent(int of) {
        return (int) Math.pow(of + 1.0, random.nextDouble()) - 1;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String id() {
        return new UUID(random.nextLong(), random.nextLong()).toString().replace("-", "");
    }
}
