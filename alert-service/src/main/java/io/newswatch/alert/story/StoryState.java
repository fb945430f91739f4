package io.newswatch.alert.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A story as it stands.
 *
 * @param startedAt when its first member was ingested, not when it was read
 * @param updatedAt when its newest member was ingested
 */
public record StoryState(
        String id, String watch, String title, Counts counts, Instant startedAt, Instant updatedAt, Facts facts) {

    /**
     * How many there are.
     *
     * @param updates pieces of material news so far
     * @param version counts the transactions that changed it
     */
    public record Counts(int articles, int origins, int copies, List<String> languages, int updates, int version) {
        public Counts {
            languages = List.copyOf(languages);
        }

        Counts with(boolean isOrigin, boolean isCopy, String language) {
            var all = new ArrayList<>(languages);
            if (!all.contains(language)) {
                all.add(language);
            }
            return new Counts(
                    articles + 1, origins + (isOrigin ? 1 : 0), copies + (isCopy ? 1 : 0), all, updates, version);
        }

        Counts updated() {
            return new Counts(articles, origins, copies, languages, updates + 1, version);
        }

        Counts announced() {
            return new Counts(articles, origins, copies, languages, updates, version + 1);
        }
    }

    /** The story that an article starts. Its id follows from watch and article. */
    static StoryState startedBy(Arrival first) {
        var content = first.content();
        return new StoryState(
                StoryId.of(first.watch(), first.article()),
                first.watch(),
                content.title(),
                new Counts(1, 1, 0, List.of(content.traces().language()), 0, 0),
                first.at(),
                first.at(),
                Facts.NONE.with(content.claims()));
    }

    /** The same with one member more. */
    StoryState joinedBy(Member member, String language) {
        var isOrigin = member.origin() == counts.origins();
        var at = member.known().at();
        return new StoryState(
                id,
                watch,
                title,
                counts.with(isOrigin, member.copyOf() != null, language),
                at.isBefore(startedAt) ? at : startedAt,
                at.isAfter(updatedAt) ? at : updatedAt,
                facts);
    }

    /** The same after what an article claims. */
    StoryState knowing(Claims claims, boolean news) {
        return new StoryState(
                id, watch, title, news ? counts.updated() : counts, startedAt, updatedAt, facts.with(claims));
    }

    /** The same with the next version, for a change that is announced. */
    public StoryState announced() {
        return new StoryState(id, watch, title, counts.announced(), startedAt, updatedAt, facts);
    }
}
