package io.newswatch.alert.raise.kafka;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.newswatch.alert.raise.Content;
import io.newswatch.alert.raise.Glance;
import io.newswatch.contract.DateTrust;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Level;
import io.newswatch.contract.SourceRef;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads classified events: what is needed of every one, and the rest of those that are kept. */
final class ClassifiedReader {
    private final ObjectReader shortForm;
    private final ObjectReader longForm;

    ClassifiedReader() {
        ObjectMapper mapper = EventJson.mapper();
        shortForm = mapper.readerFor(ClassifiedForm.Judged.class);
        longForm = mapper.readerFor(ClassifiedForm.Whole.class);
    }

    /** Whether the event says that the article was taken back. */
    static boolean isWithdrawal(ConsumerRecord<byte[], byte[]> record) {
        var type = record.headers().lastHeader(EventHeaders.TYPE);
        return type != null && EventTypes.ARTICLE_WITHDRAWN.equals(new String(type.value(), StandardCharsets.UTF_8));
    }

    /**
     * The short view.
     *
     * @throws BadEventException when the event is not one
     */
    Glance glance(ConsumerRecord<byte[], byte[]> record) throws BadEventException {
        var form = read(shortForm, ClassifiedForm.Judged.class, record.value());
        var ingestedAt = require(form.ingestedAt(), "/ingestedAt");
        try {
            if (isWithdrawal(record)) {
                return withdrawn(form, ingestedAt);
            }
            var classification = require(form.classification(), "/classification");
            return new Glance(
                    require(form.id(), "/id"),
                    form.revision(),
                    require(form.origin(), "/origin"),
                    ingestedAt,
                    require(classification.classifiedAt(), "/classification/classifiedAt"),
                    labels(form.source(), classification));
        } catch (IllegalArgumentException e) {
            throw new BadEventException("The event is not acceptable: " + e.getMessage(), e);
        }
    }

    /** The rest. */
    Content content(ConsumerRecord<byte[], byte[]> record) throws BadEventException {
        var form = read(longForm, ClassifiedForm.Whole.class, record.value());
        return new Content(
                new Content.Texts(
                        requireNonNullElse(form.title(), ""), form.summary(), requireNonNullElse(form.body(), "")),
                form.url(),
                requireNonNullElse(form.source(), SourceRef.UNKNOWN),
                form.publishedAt(),
                requireNonNullElse(form.dateTrust(), DateTrust.MISSING),
                require(form.firstSeenAt(), "/firstSeenAt"),
                require(form.classification(), "/classification"));
    }

    private static Glance withdrawn(ClassifiedForm.Judged form, Instant at) throws BadEventException {
        return new Glance(
                require(form.id(), "/id"),
                form.revision(),
                require(form.origin(), "/origin"),
                at,
                at,
                new Glance.Labels("und", "unknown", List.of(), List.of(), List.of(), List.of()));
    }

    private static Glance.Labels labels(@Nullable SourceRef source, ClassifiedForm.Labels classification)
            throws BadEventException {
        var language = classification.language();
        return new Glance.Labels(
                language == null ? "und" : requireNonNullElse(language.tag(), "und"),
                requireNonNullElse(classification.genre(), "unknown"),
                ids(classification.actors()),
                ids(classification.topics()),
                source == null ? List.of() : present(source.id(), source.name()),
                require(classification.coverage(), "/classification/coverage").stream()
                        .map(ClassifiedReader::reached)
                        .toList());
    }

    private static Glance.Reached reached(ClassifiedForm.Reached reached) {
        return new Glance.Reached(
                requireNonNullElse(reached.watch(), ""),
                requireNonNullElse(reached.level(), Level.NONE),
                reached.score());
    }

    private static List<String> ids(@Nullable List<ClassifiedForm.Labelled> labelled) {
        return labelled == null
                ? List.of()
                : labelled.stream()
                        .map(ClassifiedForm.Labelled::id)
                        .filter(Objects::nonNull)
                        .toList();
    }

    private static List<String> present(@Nullable String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).toList();
    }

    private static <T> T read(ObjectReader reader, Class<T> form, byte @Nullable [] value) throws BadEventException {
        if (value == null) {
            throw new BadEventException("The record has no value", null);
        }
        try {
            return require(form.cast(reader.readValue(value)), "");
        } catch (JsonProcessingException e) {
            throw new BadEventException("The value is not a classified article: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new BadEventException("The value cannot be read: " + e.getMessage(), e);
        }
    }

    private static <T> T require(@Nullable T value, String pointer) throws BadEventException {
        if (value == null) {
            throw new BadEventException("The event lacks " + (pointer.isEmpty() ? "everything" : pointer), null);
        }
        return value;
    }
}
