package io.newswatch.alert.archive.tally;

import java.io.ByteArrayOutputStream;

/**
 * Tallies as bytes: how many numbers there are, then all of them, each in as few bytes as it needs. Whoever changes the form must have
 * all hours packed anew by a migration.
 */
public final class Packed {
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;

    private Packed() {}

    /** The bytes of a tally. */
    public static byte[] of(Tally tally) {
        var bytes = new ByteArrayOutputStream();
        var rows = tally.rows();
        write(bytes, rows.length);
        for (var value : rows) {
            write(bytes, value);
        }
        return bytes.toByteArray();
    }

    /** The tally of these bytes. */
    public static Tally read(byte[] packed) {
        var numbers = new Numbers(packed);
        var rows = new int[numbers.next()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = numbers.next();
        }
        return new Tally(rows);
    }

    private static void write(ByteArrayOutputStream bytes, int value) {
        var left = value;
        while (left > SEVEN_BITS) {
            bytes.write((left & SEVEN_BITS) | MORE);
            left >>>= 7;
        }
        bytes.write(left);
    }

    /** Reads one number after the other, many millions of them: so without a buffer between. */
    private static final class Numbers {
        private final byte[] bytes;
        private int at;

        Numbers(byte[] bytes) {
            this.bytes = bytes;
        }

        int next() {
            int next = bytes[at++];
            if (next >= 0) {
                return next;
            }
            var value = next & SEVEN_BITS;
            for (int shift = 7; next < 0; shift += 7) {
                next = bytes[at++];
                value |= (next & SEVEN_BITS) << shift;
            }
            return value;
        }
    }
}
