package io.newswatch.local.mailbox;

import com.icegreen.greenmail.mail.MovingMessage;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a MIME message apart. */
final class MailReader {
    private MailReader() {}

    static Mail read(long id, MovingMessage moving, Instant receivedAt) throws MessagingException, IOException {
        var message = moving.getMessage();
        var raw = new ByteArrayOutputStream();
        message.writeTo(raw);
        return new Mail(
                id,
                moving.getReturnPath().getEmail(),
                moving.getToAddresses().stream().map(Object::toString).toList(),
                Optional.ofNullable(message.getSubject()).orElse(""),
                receivedAt,
                headers(message),
                part(message, "text/plain").orElse(""),
                part(message, "text/html").orElse(""),
                raw.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, List<String>> headers(MimeMessage message) throws MessagingException {
        var headers = new LinkedHashMap<String, List<String>>();
        for (var header : Collections.list(message.getAllHeaders())) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        return headers;
    }

    /** The first part of this type that is not an attachment. */
    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart multipart) {
            return firstPart(multipart, type);
        }
        boolean isWanted = part.isMimeType(type) && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition());
        return isWanted ? Optional.of(text(part)) : Optional.empty();
    }

    private static String text(Part part) throws MessagingException, IOException {
        try {
            return part.getContent().toString();
        } catch (UnsupportedEncodingException e) {
            // A mail in a charset that nobody knows is shown as well as it can be, not lost.
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static Optional<String> firstPart(Multipart multipart, String type) throws MessagingException, IOException {
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart inner = multipart.getBodyPart(i);
            var found = part(inner, type);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
