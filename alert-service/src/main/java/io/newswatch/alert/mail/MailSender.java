package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.delivery.Claimed;
import io.newswatch.alert.delivery.Claimed.ChannelToUse;
import io.newswatch.alert.delivery.Sender;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;
import io.newswatch.alert.secret.SecretBox;
import io.newswatch.contract.EventJson;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private final PublicLinks links;
    private final Template text;
    private final Template html;

    MailSender(
            ReactiveMailer mailer,
            Vertx vertx,
            SecretBox box,
            PublicLinks links,
            @Location("alert-mail.txt") Template text,
            @Location("alert-mail.html") Template html) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.box = box;
        this.links = links;
        this.text = text;
        this.html = html;
    }

    @Override
    public String channelType() {
        return "email";
    }

    @Override
    public AttemptResult send(Claimed delivery) {
        var channel = delivery.channel();
        var payload = payload(delivery);
        var content = AlertMail.of(delivery.alert(), payload, channel.id(), links);
        var mail = Mail.withText(
                        box.open(channel.target()),
                        MailHeaders.subject(delivery.alert().kind(), payload),
                        text.data("mail", content).render())
                .setHtml(html.data("mail", content).render());
        return send(mail, MailHeaders.of(payload, channel.id(), links));
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

    private static AlertPayload payload(Claimed delivery) {
        var json = delivery.alert().payload().getBytes(StandardCharsets.UTF_8);
        try {
            return EventJson.read(json, AlertPayload.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The alert " + delivery.alert().id() + " cannot be read", e);
        }
    }
}
