package io.newswatch.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the classifier says of one text, and why. Offsets are UTF-16 code units into the {@code title} or {@code body}
 * of the same event: {@code body.substring(start, end).equals(text)}.
 *
 * @param genre {@code news analysis opinion press-release official generated live-blog unknown}
 * @param timeliness {@code new background historical}
 * @param taxonomy version of the data that was used
 * @param classifier version of the code that was used
 */
public record Classification(
        Language language,
        List<Segment> segments,
        String genre,
        String timeliness,
        List<Actor> actors,
        List<Topic> topics,
        List<Coverage> coverage,
        Fingerprint fingerprint,
        String taxonomy,
        String classifier,
        Instant classifiedAt) {
    public Classification {
        segments = List.copyOf(segments);
        actors = List.copyOf(actors);
        topics = List.copyOf(topics);
        coverage = List.copyOf(coverage);
    }

    /** What was found for the watch with this id. */
    public Optional<Coverage> coverageOf(String watch) {
        return coverage.stream().filter(c -> c.watch().equals(watch)).findFirst();
    }

    /**
     * The language of a text.
     *
     * @param tag BCP 47, or {@code und} when the text is too short to tell
     * @param confidence 0..1
     */
    public record Language(String tag, double confidence) {}

    /** A part of the body in one language. */
    public record Segment(int start, int end, String tag) {}

    /** A stretch of {@code title} or {@code body}. */
    public record Span(String field, int start, int end, String text) {}

    /**
     * Somebody or something that the text speaks of.
     *
     * @param id for example {@code org:nato}, {@code country:jp}
     * @param kind the part of the id before the colon
     * @param salience 0..1; near 1 the text is about it, near 0 it only mentions it
     */
    public record Actor(
            String id,
            String name,
            String kind,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String wikidata,

            double salience,
            List<Span> mentions) {
        public Actor {
            mentions = List.copyOf(mentions);
        }
    }

    /**
     * A subject of the text.
     *
     * @param mediaTopics codes of the IPTC Media Topics
     * @param score 0..1
     */
    public record Topic(String id, String label, List<String> mediaTopics, double score, List<Span> evidence) {
        public Topic {
            mediaTopics = List.copyOf(mediaTopics);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The decision for one watch with the reasons for and against it.
     *
     * @param score 0..1, the probability that the text is alertable coverage
     */
    public record Coverage(
            String watch,
            Level level,
            double score,
            @JsonProperty("for") List<Reason> reasonsFor,
            @JsonProperty("against") List<Reason> reasonsAgainst) {
        public Coverage {
            reasonsFor = List.copyOf(reasonsFor);
            reasonsAgainst = List.copyOf(reasonsAgainst);
        }
    }

    /**
     * One piece of evidence.
     *
     * @param kind {@code side-a}, {@code side-b} or {@code relation} for; what was guarded against otherwise
     * @param rule the name of the rule that found it, so that it can be looked up in the taxonomy
     */
    public record Reason(String kind, String field, int start, int end, String text, String rule) {}

    /**
     * For the search for near-duplicates.
     *
     * @param simhash 64 bits as 16 hexadecimal digits
     * @param shingles the smallest hashes of the text's word shingles, as hexadecimal digits
     */
    public record Fingerprint(String simhash, List<String> shingles) {
        public Fingerprint {
            shingles = List.copyOf(shingles);
        }
    }
}
