package io.newswatch.alert.mail;

import io.newswatch.alert.delivery.AttemptResult;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Hands mails to our mail server.
 *
 * <p>All conversations begin on one event loop. The client's pool opens a connection on whatever thread happens to serve
 * its queue and reads the server's greeting on another; when these differ the greeting is now and then missed, and the
 * mail hangs. On one loop they cannot differ, and what little there is to do for a mail it does easily.
 *
 * <p>A conversation cannot be broken off: one that we stopped waiting for may still send its mail, and the next attempt
 * sends it again, under the same Message-ID. So that a server which hangs causes a few repetitions and not thousands,
 * what hangs keeps its place among the conversations that may go on at the same time, until it ends or was forgotten.
 */
@Singleton
class MailServer {
    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    /** As many as the client has connections, so that none waits unseen. */
    private static final int CONVERSATIONS = 10;

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final Context loop;
    private final Semaphore conversations = new Semaphore(CONVERSATIONS);

    MailServer(ReactiveMailer mailer, Vertx vertx) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.loop = ((VertxInternal) vertx).createEventLoopContext();
    }

    /** Sends the mail with these headers, and waits a bounded time for the server to take it. */
    AttemptResult send(Mail mail, Map<String, String> headers) {
        if (!conversations.tryAcquire()) {
            return AttemptResult.tryLater("the mail server has not ended " + CONVERSATIONS + " earlier conversations");
        }
        headers.forEach(mail::addHeader);
        var place = new Place();
        return mailer.send(mail)
                .runSubscriptionOn(this::onTheLoop)
                .onItemOrFailure()
                .invoke((sent, failure) -> place.leave())
                .memoize()
                .indefinitely()
                .<AttemptResult>map(sent -> new AttemptResult.Accepted(null))
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem(() -> tooLate(place))
                .onFailure()
                .recoverWithItem(MailVerdict::of)
                .await()
                .indefinitely();
    }

    private AttemptResult tooLate(Place place) {
        vertx.setTimer(FORGOTTEN.toMillis(), timer -> place.leave());
        return AttemptResult.tryLater("the mail server did not answer within " + PATIENCE.toSeconds() + " s");
    }

    private void onTheLoop(Runnable begin) {
        loop.runOnContext(context -> begin.run());
    }

    /** One of the conversations; it ends once, however many say so. */
    private final class Place {
        private final AtomicBoolean left = new AtomicBoolean();

        void leave() {
            if (left.compareAndSet(false, true)) {
                conversations.release();
            }
        }
    }
}
