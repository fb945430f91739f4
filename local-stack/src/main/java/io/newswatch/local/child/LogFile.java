package io.newswatch.local.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The log file of a child, kept small. */
public final class LogFile {
    private static final long LARGEST = 8L << 20;
    private static final long TAIL = 64L << 10;

    private LogFile() {}

    /**
     * Keeps one older generation of a file that has grown large. Children append, so the file can be cut while they
     * write; lines written between copy and cut are lost.
     */
    public static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGEST) {
            Files.copy(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            FileChannel.open(log, StandardOpenOption.WRITE).truncate(0).close();
        }
    }

    static String lastLines(Path log, int count) {
        try (var channel = FileChannel.open(log, StandardOpenOption.READ)) {
            var start = Math.max(0, channel.size() - TAIL);
            var bytes = ByteBuffer.allocate((int) (channel.size() - start));
            channel.read(bytes, start);
            var lines = List.of(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n", -1));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count - 1), lines.size()));
        } catch (IOException e) {
            return "(the log cannot be read: " + e.getMessage() + ")";
        }
    }
}
