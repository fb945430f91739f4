package io.newswatch.local.demo.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.newswatch.local.web.WebRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookSinkTest {
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String BODY =
            "{\"type\":\"alert.raised\",\"data\":{\"article\":{\"title\":\"NATO <b>meets</b> Japan\"}}}";

    private final List<ReceivedHook> heard = new ArrayList<>();
    private final WebhookSink sink = new WebhookSink(InstantSource.system(), heard::add);

    @BeforeEach
    void expect() {
        sink.expect("core", SECRET);
    }

    @Test
    void aGenuineWebhookIsTakenAndShown() throws Exception {
        assertThat(sink.handle(signed(BODY, SECRET)).status()).isEqualTo(204);
        assertThat(heard).extracting(ReceivedHook::title).containsExactly("NATO <b>meets</b> Japan");
        assertThat(sink.handle(get("/hooks")).body())
                .contains("genuine", "NATO &#60;b&#62;meets")
                .doesNotContain("<b>meets");
        assertThat(sink.handle(get("/hooks.json")).body()).contains("\"webhookId\":\"msg_1\"", "\"genuine\":true");
    }

    @Test
    void aChangedBodyIsRefusedAndKeptAsSuch() throws Exception {
        var signed = signed(BODY, SECRET);
        var changed = new WebRequest("POST", signed.path(), signed.headers(), BODY.replace("Japan", "Peru"));

        assertThat(sink.handle(changed).status()).isEqualTo(401);
        assertThat(heard).isEmpty();
        assertThat(sink.newestFirst()).singleElement().satisfies(hook -> assertThat(hook.isGenuine())
                .isFalse());
    }

    @Test
    void aForeignSecretOrNoSignatureIsRefused() throws Exception {
        assertThat(sink.handle(signed(BODY, "whsec_" + "AAAA".repeat(8))).status())
                .isEqualTo(401);
        assertThat(sink.handle(new WebRequest("POST", "/hooks/core", Map.of(), BODY))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anUnknownNameIsNotFound() {
        assertThat(sink.handle(new WebRequest("POST", "/hooks/other", Map.of(), BODY))
                        .status())
                .isEqualTo(404);
        assertThat(sink.handle(get("/hooks/core")).status()).isEqualTo(405);
    }

    @Test
    void onlyTheLastTwoHundredAreKept() throws Exception {
        for (int i = 0; i < 203; i++) {
            sink.handle(signed(BODY, SECRET));
        }

        assertThat(sink.newestFirst()).hasSize(200);
    }

    private static WebRequest signed(String body, String secret) throws Exception {
        var now = Instant.now().getEpochSecond();
        return new WebRequest("POST", "/hooks/core", headers(now, sign(body, secret, now)), body);
    }

    private static String sign(String body, String secret, long now) throws Exception {
        try {
            return new Webhook(secret).sign("msg_1", now, body);
        } catch (WebhookSigningException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, List<String>> headers(long now, String signature) {
        return Map.of(
                "webhook-id", List.of("msg_1"),
                "webhook-timestamp", List.of(Long.toString(now)),
                "webhook-signature", List.of(signature));
    }

    private static WebRequest get(String path) {
        return new WebRequest("GET", path, Map.of(), "");
    }
}
