package io.newswatch.alert.feed;

import io.newswatch.alert.delivery.ForeignText;
import io.newswatch.alert.delivery.Told;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.alert.raise.AlertPayload;

/** The body of an entry: paragraphs, a list and links, nothing that is loaded from anywhere. Pure. */
final class Html {
    private static final int MOST_REASONS = 6;

    private Html() {}

    static String of(Told told, AlertPayload alert, PublicLinks links) {
        var html = new StringBuilder();
        var article = alert.article();
        for (var line : told.news()) {
            html.append("<p><strong>").append(escaped(line)).append("</strong></p>");
        }
        if (article.summary() != null && !article.summary().isBlank()) {
            html.append("<p>").append(escaped(article.summary())).append("</p>");
        }
        ForeignText.webAddress(article.url())
                .ifPresent(url ->
                        html.append("<p>").append(link(url, "Read the article")).append("</p>"));
        reasons(html, alert);
        return html.append("<p>")
                .append(link(links.alert(alert.alertId()).toString(), "Open in the console"))
                .append(" · ")
                .append(link(links.feedback(alert.alertId()).toString(), "Was it relevant?"))
                .append("</p>")
                .toString();
    }

    private static void reasons(StringBuilder html, AlertPayload alert) {
        var reasons = alert.why().reasonsFor();
        if (reasons.isEmpty()) {
            return;
        }
        html.append("<p>Why:</p><ul>");
        for (var reason : reasons.subList(0, Math.min(MOST_REASONS, reasons.size()))) {
            html.append("<li>")
                    .append(escaped(reason.excerpt().before()))
                    .append("<mark>")
                    .append(escaped(reason.text()))
                    .append("</mark>")
                    .append(escaped(reason.excerpt().after()))
                    .append(" (")
                    .append(escaped(reason.kind()))
                    .append(")</li>");
        }
        html.append("</ul>");
    }

    private static String link(String url, String words) {
        return "<a href=\"" + escaped(url) + "\" rel=\"noopener noreferrer\">" + words + "</a>";
    }

    static String escaped(String text) {
        return ForeignText.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
