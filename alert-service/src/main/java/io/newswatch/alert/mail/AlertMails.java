package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.link.PublicLinks;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;

/** Writes the mails of single alerts, as plain text and as HTML. */
@Singleton
class AlertMails {
    private final PublicLinks links;
    private final Template text;
    private final Template html;

    AlertMails(
            PublicLinks links, @Location("alert-mail.txt") Template text, @Location("alert-mail.html") Template html) {
        this.links = links;
        this.text = text;
        this.html = html;
    }

    Letter of(AlertToTell alert, String channelId) {
        var payload = alert.content();
        var content = AlertMail.of(alert, payload, channelId, links);
        return new Letter(
                MailHeaders.subject(alert.kind(), payload),
                text.data("mail", content).render(),
                html.data("mail", content).render(),
                MailHeaders.of(alert.kind(), payload, channelId, links));
    }
}
