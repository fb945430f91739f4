package io.newswatch.local.mailbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One mail as it was received.
 *
 * @param id given by the mailbox, rising
 * @param from the sender of the envelope
 * @param to the recipients of the envelope
 * @param headers every header by its name, in the mail's order
 * @param text the plain part, else empty
 * @param html the HTML part, else empty
 * @param raw the whole mail
 */
record Mail(
        long id,
        String from,
        List<String> to,
        String subject,
        Instant receivedAt,
        Map<String, List<String>> headers,
        String text,
        String html,
        String raw) {
    Mail {
        to = List.copyOf(to);
    }

    /** How many characters it keeps in memory. */
    long size() {
        return (long) raw.length() + text.length() + html.length();
    }
}
