package io.newswatch.local.verbs.evaluate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.newswatch.classifier.Document;
import io.newswatch.contract.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An article and what a careful reader says of it.
 *
 * @param lang BCP 47 tag
 * @param text may be empty when there is a title
 * @param actors null when nobody labelled them
 * @param topics null when nobody labelled them
 * @param family what is tricky about the case
 * @param genre null when nobody labelled it
 * @param timeliness likewise
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LabelledCase(
        String id,
        @Nullable String lang,
        String title,
        String text,
        Level level,
        @Nullable Set<String> actors,
        @Nullable Set<String> topics,
        @Nullable String family,
        @Nullable String genre,
        @Nullable String timeliness,
        @Nullable Instant publishedAt) {
    LabelledCase {
        title = title == null ? "" : title;
        text = text == null ? "" : text;
        if (id == null || level == null) {
            throw new IllegalArgumentException("a labelled article needs id and level");
        }
        if (title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException("a labelled article needs a title or a text");
        }
    }

    Optional<Set<String>> labelledActors() {
        return Optional.ofNullable(actors);
    }

    Optional<Set<String>> labelledTopics() {
        return Optional.ofNullable(topics);
    }

    Document document() {
        // The label's language is part of the truth, so the classifier must find it out by itself.
        return new Document(title, text, null, publishedAt);
    }

    boolean isAlertable() {
        return level.atLeast(Level.RELATED);
    }
}
