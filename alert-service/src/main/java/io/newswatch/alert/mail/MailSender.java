package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.Claimed.AlertToTell;
import io.newswatch.alert.delivery.Claimed.ChannelToUse;
import io.newswatch.alert.delivery.Sender;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.secret.SecretBox;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * Sends alerts by e-mail, as plain text and as HTML.
 *
 * <p>Every conversation with the mail server begins on an event loop: the client reads the server's greeting there, and
 * begun from another thread it now and then misses the greeting or a part of it, and the mail hangs or fails.
 */
@Singleton
class MailSender implements Sender {
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final SecretBox box;
    private final AlertMails alerts;
    private final DigestMails digests;

    MailSender(ReactiveMailer mailer, Vertx vertx, SecretBox box, AlertMails alerts, DigestMails digests) {
        this.mailer = mailer;
        this.vertx = vertx;
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
        return send(mail, letter.headers());
    }

    private Letter letter(AlertToTell alert, String channelId) {
        return Digest.isKindOf(alert.kind())
                ? digests.of(Digest.read(alert.payload()), channelId)
                : alerts.of(alert, channelId);
    }

    @Override
    public AttemptResult ping(ChannelToUse channel, Ping ping) {
        var name = HeaderText.clean(ping.subscriptionName(), 100);
        var mail = Mail.withText(
                box.open(channel.target()),
                "Newswatch: a test of '" + name + "'",
                "This is a test. Alerts of the subscription '" + name + "' will arrive here.\n");
        return send(mail, MailHeaders.automatic());
    }

    private AttemptResult send(Mail mail, Map<String, String> headers) {
        headers.forEach(mail::addHeader);
        return mailer.send(mail)
                .runSubscriptionOn(this::onEventLoop)
                .<AttemptResult>map(sent -> new AttemptResult.Accepted(null))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(
                        AttemptResult.tryLater("the mail server did not answer within " + PATIENCE.toSeconds() + " s"))
                .onFailure()
                .recoverWithItem(MailVerdict::of)
                .await()
                .indefinitely();
    }

    private void onEventLoop(Runnable begin) {
        vertx.runOnContext(context -> begin.run());
    }
}
