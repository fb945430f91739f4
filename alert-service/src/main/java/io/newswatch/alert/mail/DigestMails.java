package io.newswatch.alert.mail;

import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.link.PublicLinks;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the mails of digests, as plain text and as HTML. */
@Singleton
class DigestMails {
    private static final int LONGEST_SUBJECT = 150;

    private final PublicLinks links;
    private final Template text;
    private final Template html;

    DigestMails(
            PublicLinks links,
            @Location("digest-mail.txt") Template text,
            @Location("digest-mail.html") Template html) {
        this.links = links;
        this.text = text;
        this.html = html;
    }

    Letter of(Digest digest, String channelId) {
        var content = DigestMail.of(digest, channelId, links);
        return new Letter(
                subject(digest),
                text.data("mail", content).render(),
                html.data("mail", content).render(),
                headers(digest, channelId));
    }

    private static String subject(Digest digest) {
        var alerts = digest.size() == 1 ? "1 alert" : digest.size() + " alerts";
        return MailHeaders.words(
                "[digest] " + alerts + ": " + digest.subscription().name(), LONGEST_SUBJECT);
    }

    /** Digests of one subscription are shown together; each has the same id at every attempt. */
    private Map<String, String> headers(Digest digest, String channelId) {
        var subscription = MailHeaders.word(digest.subscription().id());
        var headers = new LinkedHashMap<String, String>();
        headers.put("Message-ID", "<" + digest.digestId() + "@" + links.host() + ">");
        headers.put("References", "<digests." + subscription + "@" + links.host() + ">");
        headers.put("List-Id", "<" + subscription + ".newswatch." + links.host() + ">");
        headers.putAll(MailHeaders.automatic());
        headers.put("List-Unsubscribe", "<" + links.unsubscribe(channelId) + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return headers;
    }
}
