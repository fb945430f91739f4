package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.ForeignText;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;
import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of an alert's mail. Pure. */
final class MailHeaders {
    private static final int LONGEST_SUBJECT = 150;

    private MailHeaders() {}

    /** {@code [level] title}, safe for a header. */
    static String subject(String kind, AlertPayload payload) {
        var prefix = kind.equals("raised") ? "" : kind + ": ";
        return words("[" + payload.level() + "] " + prefix + payload.article().title(), LONGEST_SUBJECT);
    }

    /**
     * The same id at every attempt, so that a repeated mail is recognised; one ancestor for all mails of a story, so
     * that they are shown together; and one click to end it (RFC 8058).
     */
    static Map<String, String> of(String kind, AlertPayload payload, String channelId, PublicLinks links) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Message-ID", id(payload.alertId(), links));
        var story = id("story." + payload.story().id(), links);
        headers.put("References", story);
        if (!kind.equals("raised")) {
            headers.put("In-Reply-To", story);
        }
        headers.put("List-Id", "<" + word(payload.subscription().id()) + ".newswatch." + links.host() + ">");
        headers.putAll(automatic());
        headers.put("List-Unsubscribe", "<" + links.unsubscribe(channelId) + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return headers;
    }

    /** Of a mail that is no alert: the same id at every attempt. */
    static Map<String, String> ofLetter(String id, PublicLinks links) {
        var headers = new LinkedHashMap<>(automatic());
        headers.put("Message-ID", id("letter." + id, links));
        return headers;
    }

    /** What keeps vacation programs from answering. */
    static Map<String, String> automatic() {
        return Map.of("Auto-Submitted", "auto-generated");
    }

    /** Text for a header. What looks like an encoded word would be decoded by mail programs, after all our checks. */
    static String words(String text, int longest) {
        return ForeignText.line(text.replace("=?", "= ?"), longest);
    }

    private static String id(String local, PublicLinks links) {
        return "<" + word(local) + "@" + links.host() + ">";
    }

    /** Only what may stand in an id without quotes. */
    static String word(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]", "_");
    }
}
