package io.newswatch.ingest.rest.source;

import io.newswatch.edge.outbound.ForbiddenTargetException;
import io.newswatch.edge.outbound.RequestAddress;
import io.newswatch.edge.outbound.TargetPolicy;
import io.newswatch.edge.problem.FieldError;
import io.newswatch.edge.problem.ProblemException;
import io.newswatch.ingest.identity.CanonicalUrl;
import io.newswatch.ingest.source.LinkPattern;
import io.newswatch.ingest.source.Source;
import io.newswatch.ingest.source.SourceId;
import io.newswatch.ingest.source.SourceKind;
import io.newswatch.reader.text.TextRules;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what an operator wrote into a source, or says everything that is wrong with it. */
public final class SourceRules {
    private static final int LONGEST_TEXT = 300;
    private static final int RANDOM_DIGITS = 6;
    private static final Pattern COUNTRY = Pattern.compile("[a-z]{2}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final TargetPolicy targets;
    private final Optional<Path> filesBelow;
    private final Duration shortestPause;
    private final Duration longestPause;

    /** @param filesBelow the folder below which sources may be files; without it none may */
    public SourceRules(TargetPolicy targets, Optional<Path> filesBelow, Duration shortestPause, Duration longestPause) {
        this.targets = targets;
        this.filesBelow = filesBelow;
        this.shortestPause = shortestPause;
        this.longestPause = longestPause;
    }

    /**
     * The source.
     *
     * @param id as in the address of the request; null when the body or chance decides
     * @throws ProblemException with a pointer to each thing that is wrong
     */
    Source source(SourceBody body, @Nullable SourceId id, Instant now) {
        var errors = new ArrayList<FieldError>();
        var url = field("url", body.url(), this::address, errors);
        if (body.url() == null) {
            errors.add(new FieldError("/url", "is missing; a source needs an address"));
        }
        if (id != null && body.id() != null && !body.id().equals(id.value())) {
            errors.add(new FieldError("/id", "differs from the id in the address; ids cannot be changed"));
        }
        var givenId = field("id", body.id(), SourceId::new, errors);
        var kind = field("kind", body.kind(), SourceKind::named, errors);
        var linkPattern = field("linkPattern", body.linkPattern(), LinkPattern::new, errors);
        var name = field("name", body.name(), SourceRules::line, errors);
        var language = field("language", body.language(), text -> matching(text, LANGUAGE, "a tag such as en"), errors);
        var country =
                field("country", body.country(), text -> matching(text, COUNTRY, "two letters such as be"), errors);
        var tier = field("tier", body.tier(), SourceRules::line, errors);
        var pollEvery = field("pollEvery", body.pollEvery(), this::pause, errors);
        if (url == null || !errors.isEmpty()) {
            throw ProblemException.badRequest("The source was refused: " + first(errors), errors);
        }
        return new Source(
                id != null ? id : givenId != null ? givenId : newId(url),
                url,
                kind == null ? SourceKind.AUTO : kind,
                linkPattern,
                name == null || name.isBlank() ? place(url) : name,
                language,
                country,
                tier,
                body.fullText() == null || body.fullText(),
                body.enabled() == null || body.enabled(),
                pollEvery,
                now);
    }

    private static <T> @Nullable T field(
            String name, @Nullable String given, Function<String, T> rule, List<FieldError> errors) {
        if (given == null) {
            return null;
        }
        try {
            return rule.apply(given);
        } catch (IllegalArgumentException e) {
            errors.add(new FieldError("/" + name, String.valueOf(e.getMessage())));
            return null;
        }
    }

    private URI address(String given) {
        return given.strip().startsWith("file:") ? folder(given.strip()) : url(given);
    }

    /**
     * An address that may be read over the web.
     *
     * @throws IllegalArgumentException that says why it may not
     */
    URI url(String given) {
        var unused = CanonicalUrl.of(given);
        try {
            var url = RequestAddress.of(given);
            targets.check(url);
            return url;
        } catch (ForbiddenTargetException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private URI folder(String given) {
        if (filesBelow.isEmpty()) {
            throw new IllegalArgumentException(
                    "is a folder, and no setting permits folders (newswatch.ingest.files-below)");
        }
        var folder = URI.create(given).normalize();
        if (folder.getHost() != null
                || folder.getPath() == null
                || !Path.of(folder).startsWith(filesBelow.get())) {
            throw new IllegalArgumentException("is no folder below " + filesBelow.get());
        }
        return folder;
    }

    private Duration pause(String given) {
        Duration pause;
        try {
            pause = Duration.parse(given);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be an ISO 8601 duration such as PT15M", e);
        }
        if (pause.compareTo(shortestPause) < 0 || pause.compareTo(longestPause) > 0) {
            throw new IllegalArgumentException("must be between " + shortestPause + " and " + longestPause);
        }
        return pause;
    }

    private static String line(String given) {
        if (given.length() > LONGEST_TEXT || TextRules.firstForbidden(given).isPresent()) {
            throw new IllegalArgumentException(
                    "must have at most " + LONGEST_TEXT + " characters and no control characters");
        }
        return TextRules.oneLine(given);
    }

    private static String matching(String given, Pattern form, String right) {
        if (!form.matcher(given).matches()) {
            throw new IllegalArgumentException("must be " + right);
        }
        return given;
    }

    private static String place(URI url) {
        return url.getHost() != null ? url.getHost() : url.getPath();
    }

    private static SourceId newId(URI url) {
        var host = place(url).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.-]", "");
        var name = host.isEmpty() ? "source" : host.substring(0, Math.min(host.length(), 60));
        return new SourceId(name.replaceAll("^[.-]+", "") + "-"
                + UUID.randomUUID().toString().substring(0, RANDOM_DIGITS));
    }

    private static String first(List<FieldError> errors) {
        var error = errors.getFirst();
        return error.pointer() + " " + error.detail();
    }
}
