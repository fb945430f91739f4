package io.newswatch.reader.decode;

import com.ibm.icu.text.CharsetDetector;
import io.newswatch.reader.document.ProblemCode;
import io.newswatch.reader.document.Problems;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a document. Order of trust: a byte order mark; the look of UTF-16 and UTF-32; UTF-8, when the bytes
 * are that, whatever is stated, because no other text looks like it by chance; the server; the document; a guess.
 */
public final class Characters {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SURE_ENOUGH = 20;
    /** So many characters are UTF-8 by no chance, even where a character set of two-byte units is stated. */
    private static final int NO_CHANCE = 3;

    private static final int FEW = 50;
    private static final char UNREADABLE = '\ufffd';
    private static final int SAMPLE = 65_536;

    private final Problems problems;

    public Characters(Problems problems) {
        this.problems = problems;
    }

    /** Every character XML may have; those that it may not have are left out. */
    public String decode(byte[] bytes, @Nullable String contentType) {
        return LegalText.of(raw(bytes, contentType), problems);
    }

    private String raw(byte[] bytes, @Nullable String contentType) {
        var wide = ByteOrder.of(bytes);
        if (wide != null) {
            return new String(bytes, wide.markLength(), bytes.length - wide.markLength(), wide.charset());
        }
        var stated = Stream.of(StatedCharsets.byServer(contentType), StatedCharsets.byDocument(bytes))
                .flatMap(Optional::stream)
                .sorted((a, b) -> Boolean.compare(isDefault(a), isDefault(b)))
                .toList();
        var utf8 = Utf8.check(bytes);
        if (utf8.isValid() && (stated.isEmpty() || !speaksAgainst(stated.getFirst(), utf8, bytes))) {
            if (!utf8.isAscii() && !stated.isEmpty() && !stated.contains(StandardCharsets.UTF_8)) {
                problems.found(ProblemCode.CHARSET_WRONG, stated.getFirst() + " is stated, UTF-8 it is");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
        for (var charset : stated) {
            if (charset.equals(StandardCharsets.UTF_8)) {
                continue;
            }
            var text = plausibly(bytes, charset);
            if (text.isPresent()) {
                return text.get();
            }
        }
        if (!stated.isEmpty()) {
            problems.found(ProblemCode.CHARSET_WRONG, stated.getFirst() + " is stated, and that it is not");
        }
        return utf8.isMostly() ? Utf8.decode(bytes) : guessed(bytes, stated.isEmpty());
    }

    // Servers say ISO-8859-1 of everything; what the document says then counts first.
    private static boolean isDefault(Charset charset) {
        return charset.equals(WINDOWS_1252);
    }

    private static boolean speaksAgainst(Charset stated, Utf8 utf8, byte[] bytes) {
        if (stated.equals(StandardCharsets.UTF_8) || utf8.sequences() >= NO_CHANCE) {
            return false;
        }
        // Seven-bit sets with shifts, and EBCDIC, are valid UTF-8 as well.
        return (utf8.isAscii() ? hasShifts(stated, bytes) : isWide(stated))
                && plausibly(bytes, stated).isPresent();
    }

    private static boolean isWide(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() > 1;
    }

    private static boolean hasShifts(Charset charset, byte[] bytes) {
        return !new String(bytes, charset).equals(new String(bytes, StandardCharsets.US_ASCII));
    }

    // A slip here and there, or a character cut in two at the end, does not make it another set.
    private static Optional<String> plausibly(byte[] bytes, Charset charset) {
        var text = new String(bytes, charset);
        long unreadable = text.chars().filter(c -> c == UNREADABLE).count();
        long beyondAscii = text.chars().filter(c -> c > 0x7f).count();
        var tolerated = charset.equals(WINDOWS_1252) || unreadable <= 1 + beyondAscii / FEW;
        return tolerated && unreadable <= beyondAscii / 2 ? Optional.of(text) : Optional.empty();
    }

    private String guessed(byte[] bytes, boolean unstated) {
        var detector = new CharsetDetector();
        detector.enableInputFilter(true);
        var match = detector.setText(bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes)
                .detect();
        var charset = match == null || match.getConfidence() < SURE_ENOUGH
                ? WINDOWS_1252
                : CharsetLabels.find(match.getName()).orElse(WINDOWS_1252);
        if (unstated) {
            problems.found(ProblemCode.CHARSET_GUESSED, "none is stated; " + charset + " was guessed");
        }
        return new String(bytes, charset);
    }
}
