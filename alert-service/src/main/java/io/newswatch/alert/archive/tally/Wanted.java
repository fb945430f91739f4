package io.newswatch.alert.archive.tally;

import io.newswatch.alert.archive.ArticleFilter;
import io.newswatch.alert.archive.Coverage.Dimension;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which kinds a filter accepts. Each text is looked at once, not once a kind. For one thread. */
final class Wanted {
    private final @Nullable Choice levels;
    private final @Nullable Choice actors;
    private final @Nullable Choice topics;
    private final @Nullable Choice languages;
    private final @Nullable Choice genres;
    private final @Nullable Choice sources;

    Wanted(ArticleFilter filter, Texts texts) {
        var asked = filter.languages();
        levels = among(filter.levels().stream().map(Enum::name).collect(Collectors.toSet()), texts);
        actors = among(filter.actors(), texts);
        topics = among(filter.topics(), texts);
        // pt is also asked for by those who ask for pt; pt-BR only by those who ask for pt-BR.
        languages = asked.isEmpty()
                ? null
                : new Choice(texts, tag -> {
                    var lower = tag.toLowerCase(Locale.ROOT);
                    return asked.contains(lower) || asked.contains(lower.split("-", 2)[0]);
                });
        genres = among(filter.genres(), texts);
        sources = among(filter.sources(), texts);
    }

    /** Whether the present kind is accepted. */
    boolean accepts(Tally.Kinds kind) {
        return any(levels, kind, Dimension.LEVEL)
                && any(actors, kind, Dimension.ACTOR)
                && any(topics, kind, Dimension.TOPIC)
                && any(languages, kind, Dimension.LANGUAGE)
                && any(genres, kind, Dimension.GENRE)
                && (sources == null || sources.has(kind.sourceId()) || sources.has(kind.sourceName()));
    }

    private static boolean any(@Nullable Choice wanted, Tally.Kinds kind, Dimension dimension) {
        if (wanted == null) {
            return true;
        }
        var from = kind.from(dimension);
        for (int i = from; i < from + kind.count(dimension); i++) {
            if (wanted.has(kind.text(i))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Choice among(Collection<String> asked, Texts texts) {
        return asked.isEmpty() ? null : new Choice(texts, Set.copyOf(asked)::contains);
    }

    /** Which texts are wanted; remembered by number. */
    private static final class Choice {
        private final Texts texts;
        private final Predicate<String> isWanted;
        private final BitSet wanted = new BitSet();
        private int looked;

        Choice(Texts texts, Predicate<String> isWanted) {
            this.texts = texts;
            this.isWanted = isWanted;
        }

        boolean has(int text) {
            for (; looked <= text; looked++) {
                wanted.set(looked, isWanted.test(texts.text(looked)));
            }
            return wanted.get(text);
        }
    }
}
