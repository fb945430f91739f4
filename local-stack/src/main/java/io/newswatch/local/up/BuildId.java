package io.newswatch.local.up;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one build of a package from another by the names, sizes and times of its files. */
final class BuildId {
    private static final int LENGTH = 16;

    private BuildId() {}

    static String of(Path folder) throws IOException {
        var digest = sha256();
        try (var paths = Files.walk(folder)) {
            for (var file : paths.filter(Files::isRegularFile).sorted().toList()) {
                var line = "%s %d %s%n"
                        .formatted(folder.relativize(file), Files.size(file), Files.getLastModifiedTime(file));
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
