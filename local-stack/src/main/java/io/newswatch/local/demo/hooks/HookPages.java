package io.newswatch.local.demo.hooks;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.local.web.Html;
import java.util.List;
import java.util.stream.Collectors;

/** The received webhooks for people and for programs. */
final class HookPages {
    private static final String HEAD =
            "<tr><th>Received</th><th>Sink</th><th>Signature</th><th>Event</th><th>Article</th></tr>\n";

    private HookPages() {}

    static String page(List<ReceivedHook> hooks) {
        var rows = hooks.stream().map(HookPages::row).collect(Collectors.joining("\n"));
        var body = hooks.isEmpty() ? "<p>No webhook yet.</p>" : "<table>" + HEAD + rows + "</table>";
        return Html.page("en", "Webhook sink", "<h1>Webhook sink</h1>\n" + body);
    }

    static ObjectNode json(List<ReceivedHook> hooks) {
        var json = JsonNodeFactory.instance.objectNode();
        var items = json.putArray("items");
        hooks.forEach(hook -> items.add(json(hook)));
        return json;
    }

    private static String row(ReceivedHook hook) {
        var signature = hook.isGenuine()
                ? "<span class=\"good\">genuine</span>"
                : "<span class=\"bad\">" + Html.escape(hook.problem()) + "</span>";
        return "<tr><td>" + hook.receivedAt() + "</td><td>" + Html.escape(hook.sink()) + "</td><td>" + signature
                + "</td><td>" + Html.escape(hook.type()) + "</td><td>" + Html.escape(hook.title()) + "</td></tr>";
    }

    private static ObjectNode json(ReceivedHook hook) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("receivedAt", hook.receivedAt().toString());
        json.put("sink", hook.sink());
        json.put("webhookId", hook.webhookId());
        json.put("genuine", hook.isGenuine());
        json.put("problem", hook.problem());
        json.put("type", hook.type());
        json.set("body", hook.body().isMissingNode() ? null : hook.body());
        return json;
    }
}
