package io.newswatch.system.running;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import org.junit.jupiter.api.Assertions;

/** Makes subscriptions as a person would, by the API. */
public final class Subscriptions {
    /** The secret that the webhooks of the tests are signed with. */
    public static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(new byte[32]);

    private Subscriptions() {}

    /** A subscription by webhook, and its id. */
    public static String byWebhook(Newswatch newswatch, String name, String level, WebhookReceiver receiver) {
        var body = basic(name, level);
        body.withArray("channels")
                .addObject()
                .put("type", "webhook")
                .put("url", receiver.url())
                .put("secret", SECRET);
        return create(newswatch, body);
    }

    /** A subscription by webhook and mail, and its id. */
    public static String byWebhookAndMail(Newswatch newswatch, String name, WebhookReceiver receiver, String address) {
        var body = basic(name, "CORE");
        var channels = body.withArray("channels");
        channels.addObject().put("type", "webhook").put("url", receiver.url()).put("secret", SECRET);
        channels.addObject().put("type", "email").put("to", address);
        return create(newswatch, body);
    }

    /** Ends a subscription, so that later tests do not feed it. */
    public static void end(Newswatch newswatch, String id) {
        Assertions.assertEquals(
                204, newswatch.alert().delete("/api/v1/subscriptions/" + id).status());
    }

    private static ObjectNode basic(String name, String level) {
        var body = (ObjectNode) Api.json("{'schedule':{'mode':'immediate'},'channels':[]}");
        return body.put("name", name).put("minLevel", level);
    }

    private static String create(Newswatch newswatch, ObjectNode body) {
        var answer = newswatch.alert().post("/api/v1/subscriptions", body);
        Assertions.assertEquals(201, answer.status(), () -> answer.body().toString());
        return answer.body().get("id").asText();
    }
}
