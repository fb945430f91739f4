package io.newswatch.local.mailbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Mails as JSON for programs. */
final class MailJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private MailJson() {}

    static ObjectNode list(List<Mail> mails) {
        var list = JSON.objectNode();
        var items = list.putArray("items");
        mails.forEach(mail -> items.add(of(mail)));
        return list;
    }

    static ObjectNode of(Mail mail) {
        var json = JSON.objectNode();
        json.put("id", Long.toString(mail.id()));
        json.put("from", mail.from());
        var to = json.putArray("to");
        mail.to().forEach(to::add);
        json.put("subject", mail.subject());
        json.put("receivedAt", mail.receivedAt().toString());
        var headers = json.putObject("headers");
        mail.headers().forEach((name, values) -> {
            var array = headers.putArray(name);
            values.forEach(array::add);
        });
        json.put("text", mail.text());
        json.put("html", mail.html());
        return json;
    }
}
