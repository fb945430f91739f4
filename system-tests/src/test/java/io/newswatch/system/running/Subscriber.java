package io.newswatch.system.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assertions;

/**
 * Somebody with one subscription, a webhook and a mail address that nobody else has, so that no test hears what is meant
 * for another. Closing it ends the subscription.
 */
public final class Subscriber implements AutoCloseable {
    private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    private final Newswatch newswatch;
    private final WebhookReceiver receiver = new WebhookReceiver(SECRET);
    private final String address = "reader-" + UUID.randomUUID() + "@people.example";
    private final String subscription;

    private Subscriber(Newswatch newswatch, String name, String wishes, boolean byMailToo) {
        this.newswatch = newswatch;
        this.subscription = create(name, wishes, byMailToo);
    }

    /** Subscribes to all that is CORE, as a person would by the API. */
    public static Subscriber byWebhook(Newswatch newswatch, String name) {
        return new Subscriber(newswatch, name, "{}", false);
    }

    /** The same with wishes, fields of a subscription as JSON. */
    public static Subscriber byWebhook(Newswatch newswatch, String name, String wishes) {
        return new Subscriber(newswatch, name, wishes, false);
    }

    /** The same, and every alert comes by mail too. */
    public static Subscriber byWebhookAndMail(Newswatch newswatch, String name) {
        return new Subscriber(newswatch, name, "{}", true);
    }

    /** The subscription's id. */
    public String subscription() {
        return subscription;
    }

    /** Every call of the webhook, also those that repeat one whose answer came too late. */
    public List<Received> calls() {
        return receiver.received();
    }

    /** Every message: of calls with the same id the first, as who heeds {@code webhook-id} has it. */
    public List<Received> received() {
        var seen = new HashSet<String>();
        return calls().stream().filter(call -> seen.add(call.id())).toList();
    }

    /** The messages that tell of these articles; others may have come from a test before, late. */
    public List<Received> received(Articles articles) {
        return received().stream().filter(r -> articles.wrote(r.url())).toList();
    }

    /** The mails to this subscriber that the mailbox has. */
    public List<JsonNode> mails() {
        var all = newswatch.mailbox().get("/api/messages").body().path("items");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(mail -> mail.get("to").toString().contains(address))
                .toList();
    }

    /** The mails that tell of the same alert as this call. */
    public List<JsonNode> mails(Received hook) {
        return mails().stream()
                .filter(mail -> mail.get("text").asText().contains(hook.alertId()))
                .toList();
    }

    @Override
    public void close() {
        try (receiver) {
            var path = "/api/v1/subscriptions/" + subscription;
            Assertions.assertEquals(204, newswatch.alert().delete(path).status());
        }
    }

    private String create(String name, String wishes, boolean byMailToo) {
        var body = (ObjectNode) Api.json("{'minLevel':'CORE','schedule':{'mode':'immediate'},'channels':[]}");
        body.setAll((ObjectNode) Api.json(wishes));
        var channels = body.put("name", name).withArray("channels");
        channels.addObject().put("type", "webhook").put("url", receiver.url()).put("secret", SECRET);
        if (byMailToo) {
            channels.addObject().put("type", "email").put("to", address);
        }
        var answer = newswatch.alert().post("/api/v1/subscriptions", body);
        Assertions.assertEquals(201, answer.status(), () -> answer.body().toString());
        return answer.body().get("id").asText();
    }
}
