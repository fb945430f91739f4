package io.newswatch.ingest.rest.push;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.contract.Origin;
import io.newswatch.contract.Rights;
import io.newswatch.contract.SourceRef;
import io.newswatch.edge.problem.FieldError;
import io.newswatch.ingest.article.Submission;
import io.newswatch.reader.text.PlainText;
import io.newswatch.reader.text.TextRules;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges one pushed item: what it says, or everything that is wrong with it. */
final class ItemJudge {
    private static final Set<String> FIELDS = ordered(
            "url",
            "title",
            "body",
            "bodyHtml",
            "summary",
            "language",
            "publishedAt",
            "updatedAt",
            "authors",
            "source",
            "guid",
            "rights",
            "origin");
    private static final Set<String> SOURCE_FIELDS = ordered("id", "name", "url");
    private static final Set<String> RIGHTS_FIELDS = ordered("licence", "embargoUntil");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*");
    private static final int ANY_LENGTH = Integer.MAX_VALUE;
    private static final int TITLE = 4_096;
    private static final int NAME = 300;

    private final PlainText plainText;

    ItemJudge(PlainText plainText) {
        this.plainText = plainText;
    }

    /** Judges the item at {@code pointer}, which is empty for a lone object. */
    Judged judge(int index, JsonNode item, String pointer) {
        if (!item.isObject()) {
            return new Judged.Refused(index, List.of(new FieldError(pointer, "must be an object")));
        }
        var fields = ItemFields.of(item, pointer, FIELDS);
        var title = fields.line("title", TITLE);
        var body = body(fields);
        var submission = new Parts(
                fields.url("url"),
                fields.line("guid", TITLE),
                title == null ? "" : title,
                body == null ? "" : body,
                summary(fields));
        refuseNothing(fields, submission);
        var source = source(fields);
        var rights = rights(fields);
        var origin = origin(fields);
        var language = language(fields);
        var authors = fields.lines("authors", 100, NAME);
        var publishedAt = fields.time("publishedAt");
        var updatedAt = fields.time("updatedAt");
        if (!fields.errors().isEmpty()) {
            return new Judged.Refused(index, fields.errors());
        }
        return new Judged.Fit(
                index,
                new Submission(
                        submission.url,
                        submission.guid,
                        submission.title,
                        submission.body,
                        submission.summary,
                        language,
                        publishedAt,
                        updatedAt,
                        authors,
                        source,
                        rights,
                        origin));
    }

    private static void refuseNothing(ItemFields fields, Parts parts) {
        if (!fields.errors().isEmpty()) {
            return;
        }
        if (parts.title.isBlank() && parts.body.isBlank()) {
            fields.refuse("", "needs a title or a body");
        } else if (parts.url == null && parts.guid == null && parts.body.isBlank()) {
            fields.refuse("", "needs a url, a guid or a body to be recognised by");
        }
    }

    private @Nullable String body(ItemFields fields) {
        if (fields.has("body") && fields.has("bodyHtml")) {
            return fields.refuse("bodyHtml", "cannot stand beside body; send one of them");
        }
        var html = fields.text("bodyHtml", ANY_LENGTH);
        if (html != null) {
            return plainText.of(html);
        }
        var body = fields.text("body", ANY_LENGTH);
        return body == null ? null : TextRules.lines(body);
    }

    private static @Nullable String summary(ItemFields fields) {
        var summary = fields.text("summary", ANY_LENGTH);
        return summary == null || summary.isBlank() ? null : TextRules.lines(summary);
    }

    private static @Nullable String language(ItemFields fields) {
        var language = fields.line("language", 35);
        if (language == null || LANGUAGE.matcher(language).matches()) {
            return language;
        }
        return fields.refuse("language", "must be a language tag such as en or zh-Hant");
    }

    private static SourceRef source(ItemFields fields) {
        var source = fields.object("source", SOURCE_FIELDS);
        if (source == null) {
            return SourceRef.UNKNOWN;
        }
        var id = source.line("id", NAME);
        var name = source.line("name", NAME);
        if (id == null && name == null) {
            source.refuse("", "needs an id or a name");
        }
        return new SourceRef(id, name, source.url("url"), null, null);
    }

    private static @Nullable Rights rights(ItemFields fields) {
        var rights = fields.object("rights", RIGHTS_FIELDS);
        return rights == null ? null : new Rights(rights.line("licence", NAME), rights.time("embargoUntil"));
    }

    private static Origin origin(ItemFields fields) {
        var origin = fields.line("origin", NAME);
        if (origin == null || origin.equals("live")) {
            return Origin.LIVE;
        }
        if (!origin.equals("backfill")) {
            fields.refuse("origin", "must be live or backfill");
        }
        return Origin.BACKFILL;
    }

    private static Set<String> ordered(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }

    /** What an article is recognised by and says. */
    private record Parts(
            @Nullable String url,
            @Nullable String guid,
            String title,
            String body,
            @Nullable String summary) {}
}
