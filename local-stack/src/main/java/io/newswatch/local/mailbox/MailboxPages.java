package io.newswatch.local.mailbox;

import io.newswatch.local.web.Html;
import io.newswatch.local.web.WebHandler;
import io.newswatch.local.web.WebRequest;
import io.newswatch.local.web.WebResponse;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the mailbox shows in a browser, and the same for programs at {@code /api/messages}. */
final class MailboxPages implements WebHandler {
    /** The sender's HTML may look as it likes, and do nothing: no scripts, no address of its own, nothing loaded. */
    private static final String MAIL_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static final Pattern API_MESSAGE = Pattern.compile("/api/messages/(\\d{1,18})");
    private static final Pattern MESSAGE = Pattern.compile("/messages/(\\d{1,18})(/raw|/html)?");

    private final MailShelf shelf;

    MailboxPages(MailShelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public WebResponse handle(WebRequest request) {
        if (request.path().equals("/api/messages") && request.method().equals("DELETE")) {
            shelf.clear();
            return WebResponse.empty(204);
        }
        if (!request.isRead()) {
            return WebResponse.methodNotAllowed("GET");
        }
        return read(request.path());
    }

    private WebResponse read(String path) {
        if (path.equals("/")) {
            return WebResponse.page(list());
        }
        if (path.equals("/api/messages")) {
            return WebResponse.json(MailJson.list(shelf.newestFirst()));
        }
        var api = API_MESSAGE.matcher(path);
        if (api.matches()) {
            return found(api.group(1), mail -> WebResponse.json(MailJson.of(mail)));
        }
        var message = MESSAGE.matcher(path);
        if (message.matches()) {
            var form = Optional.ofNullable(message.group(2)).orElse("");
            return found(message.group(1), mail -> show(mail, form));
        }
        return WebResponse.notFound();
    }

    private WebResponse found(String id, Function<Mail, WebResponse> answer) {
        return shelf.find(Long.parseLong(id)).map(answer).orElseGet(WebResponse::notFound);
    }

    private static WebResponse show(Mail mail, String form) {
        return switch (form) {
            case "/raw" -> WebResponse.text(200, mail.raw());
            case "/html" ->
                WebResponse.of(200, "text/html; charset=utf-8", mail.html())
                        .with("Content-Security-Policy", MAIL_POLICY);
            default -> WebResponse.page(page(mail));
        };
    }

    private String list() {
        var mails = shelf.newestFirst();
        var rows = mails.stream().map(MailboxPages::row).collect(Collectors.joining("\n"));
        var table = mails.isEmpty()
                ? "<p>No mail yet.</p>"
                : "<table><tr><th>Received</th><th>To</th><th>Subject</th></tr>\n" + rows + "</table>";
        return Html.page("en", "Mailbox", "<h1>Mailbox</h1>\n" + table);
    }

    private static String row(Mail mail) {
        var subject = mail.subject().isBlank() ? "(no subject)" : mail.subject();
        return "<tr><td>" + Html.escape(mail.receivedAt().toString()) + "</td><td>"
                + Html.escape(String.join(", ", mail.to())) + "</td><td><a href=\"/messages/" + mail.id() + "\">"
                + Html.escape(subject) + "</a></td></tr>";
    }

    private static String page(Mail mail) {
        var head = "<p><a href=\"/\">All mail</a></p>\n<h1>" + Html.escape(mail.subject()) + "</h1>\n<p>From "
                + Html.escape(mail.from()) + " to " + Html.escape(String.join(", ", mail.to())) + ", "
                + Html.escape(mail.receivedAt().toString()) + " · <a href=\"/messages/" + mail.id()
                + "/raw\">raw</a></p>\n";
        var html = mail.html().isBlank()
                ? ""
                : "<h2>HTML</h2>\n<iframe sandbox title=\"The mail's HTML\" src=\"/messages/" + mail.id()
                        + "/html\"></iframe>\n";
        return Html.page("en", mail.subject(), head + "<pre>" + Html.escape(mail.text()) + "</pre>\n" + html);
    }
}
