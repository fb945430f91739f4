package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.delivery.Claimed.ChannelToUse;
import io.newswatch.alert.delivery.Sender;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.secret.SecretBox;
import io.quarkus.mailer.Mail;
import jakarta.inject.Singleton;

/** Sends alerts by e-mail, as plain text and as HTML. */
@Singleton
class MailSender implements Sender {
    private final MailServer server;
    private final SecretBox box;
    private final AlertMails alerts;
    private final DigestMails digests;

    MailSender(MailServer server, SecretBox box, AlertMails alerts, DigestMails digests) {
        this.server = server;
        this.box = box;
        this.alerts = alerts;
        this.digests = digests;
    }

    @Override
    public String channelType() {
        return "email";
    }

    @Override
    public AttemptResult send(Claimed delivery) {
        var letter = letter(delivery.alert(), delivery.channel().id());
        var mail = Mail.withText(box.open(delivery.channel().target()), letter.subject(), letter.text())
                .setHtml(letter.html());
        return server.send(mail, letter.headers());
    }

    private Letter letter(AlertToTell alert, String channelId) {
        return Digest.isKindOf(alert.kind())
                ? digests.of(Digest.read(alert.payload()), channelId)
                : alerts.of(alert, channelId);
    }

    @Override
    public AttemptResult ping(ChannelToUse channel, Ping ping) {
        var name = MailHeaders.words(ping.subscriptionName(), 100);
        var mail = Mail.withText(
                box.open(channel.target()),
                "Newswatch: a test of '" + name + "'",
                "This is a test. Alerts of the subscription '" + name + "' will arrive here.\n");
        return server.send(mail, MailHeaders.automatic());
    }
}
