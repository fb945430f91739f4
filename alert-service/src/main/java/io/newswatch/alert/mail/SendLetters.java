package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.AttemptResult;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.mail.Letters.Waiting;
import io.newswatch.alert.secret.SecretBox;
import io.quarkus.mailer.Mail;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends letters, one after the other; what fails is tried again for a day. */
@ApplicationScoped
class SendLetters {
    private static final Logger LOG = Logger.getLogger(SendLetters.class);
    private static final int AT_ONCE = 10;
    private static final int LONGEST_SUBJECT = 200;
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(1);

    private final Letters letters;
    private final MailServer server;
    private final SecretBox box;
    private final PublicLinks links;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("letters").factory());
    private boolean reachable = true;

    SendLetters(Letters letters, MailServer server, SecretBox box, PublicLinks links) {
        this.letters = letters;
        this.server = server;
        this.box = box;
        this.links = links;
    }

    void start(@Observes StartupEvent event) {
        var unused = thread.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    /** Also the database being away must not end it: a periodic task that throws never runs again. */
    private void tick() {
        try {
            for (var letter : letters.take(AT_ONCE)) {
                send(letter);
            }
            reachable = true;
        } catch (RuntimeException e) {
            if (reachable) {
                LOG.warnf("Letters wait: cause=%s", e.getMessage());
            }
            reachable = false;
        }
    }

    private void send(Waiting letter) {
        var mail = Mail.withText(
                box.open(letter.sealedAddress()),
                MailHeaders.words(letter.content().subject(), LONGEST_SUBJECT),
                letter.content().words() + "\n\n" + whatToDo(letter));
        switch (server.send(mail, MailHeaders.ofLetter(letter.id(), links))) {
            case AttemptResult.Accepted accepted -> letters.finish(letter.id(), "sent");
            case AttemptResult.Refused refused -> letters.finish(letter.id(), refused.reason());
            case AttemptResult.Gone gone -> letters.finish(letter.id(), gone.reason());
            case AttemptResult.TryLater later -> {
                if (letter.age().compareTo(GIVE_UP_AFTER) > 0) {
                    letters.finish(letter.id(), later.reason());
                }
            }
        }
    }

    private String whatToDo(Waiting letter) {
        return switch (letter.kind()) {
            case "confirm" ->
                "To get the alerts, open this page and press the button:\n" + links.confirm(letter.channelId())
                        + "\n\nOtherwise do nothing: no alert will be sent here. To be left in peace for good:\n"
                        + links.unsubscribe(letter.channelId()) + "\n";
            default -> "To have it used again, confirm the channel in the console:\n" + links.console() + "\n";
        };
    }
}
