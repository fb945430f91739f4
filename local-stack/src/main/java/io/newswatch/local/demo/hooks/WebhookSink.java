package io.newswatch.local.demo.hooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.newswatch.local.web.WebHandler;
import io.newswatch.local.web.WebRequest;
import io.newswatch.local.web.WebResponse;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Receives webhooks at {@code /hooks/NAME} and checks each by the secret of that name: 204 when it is genuine, 401
 * when not. Keeps the last ones and shows them. Safe for use by several threads.
 */
public final class WebhookSink implements WebHandler {
    private static final String PREFIX = "/hooks/";
    private static final int KEPT = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final InstantSource clock;
    private final Consumer<ReceivedHook> listener;
    private final Map<String, Webhook> verifiers = new ConcurrentHashMap<>();
    private final Deque<ReceivedHook> received = new ArrayDeque<>();

    /**
     * @param listener is told of every genuine webhook
     */
    public WebhookSink(InstantSource clock, Consumer<ReceivedHook> listener) {
        this.clock = clock;
        this.listener = listener;
    }

    /** From now on webhooks at {@code /hooks/NAME} must be signed with this secret. */
    public void expect(String name, String secret) {
        try {
            verifiers.put(name, new Webhook(secret));
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("the secret of the webhook sink " + name + " is empty", e);
        }
    }

    /** The last webhooks, genuine or not, the newest first. */
    public List<ReceivedHook> newestFirst() {
        synchronized (received) {
            var hooks = new ArrayList<>(received);
            Collections.reverse(hooks);
            return hooks;
        }
    }

    @Override
    public WebResponse handle(WebRequest request) {
        return switch (request.path()) {
            case "/hooks" -> shown(request, WebResponse.page(HookPages.page(newestFirst())));
            case "/hooks.json" -> shown(request, WebResponse.json(HookPages.json(newestFirst())));
            default -> receive(request);
        };
    }

    private static WebResponse shown(WebRequest request, WebResponse page) {
        return request.isRead() ? page : WebResponse.methodNotAllowed("GET");
    }

    private WebResponse receive(WebRequest request) {
        var name = request.path().startsWith(PREFIX) ? request.path().substring(PREFIX.length()) : "";
        var verifier = verifiers.get(name);
        if (verifier == null) {
            return WebResponse.notFound();
        }
        if (!request.method().equals("POST")) {
            return WebResponse.methodNotAllowed("POST");
        }
        var hook = verified(name, verifier, request);
        keep(hook);
        if (!hook.isGenuine()) {
            return WebResponse.text(401, hook.problem() + "\n");
        }
        listener.accept(hook);
        return WebResponse.empty(204);
    }

    private ReceivedHook verified(String name, Webhook verifier, WebRequest request) {
        try {
            verifier.verify(request.body(), request.headers());
            return hook(name, request, "");
        } catch (WebhookVerificationException e) {
            return hook(name, request, "The signature does not fit: " + e.getMessage());
        }
    }

    private ReceivedHook hook(String name, WebRequest request, String problem) {
        var id = request.header("webhook-id").orElse("");
        return new ReceivedHook(clock.instant(), name, id, problem.isEmpty(), problem, parsed(request));
    }

    private static JsonNode parsed(WebRequest request) {
        try {
            return JSON.readTree(request.body());
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private void keep(ReceivedHook hook) {
        synchronized (received) {
            received.addLast(hook);
            if (received.size() > KEPT) {
                received.removeFirst();
            }
        }
    }
}
