package io.newswatch.local.keys;

import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** A file that only its owner may read. */
public record SecretFile(Path path) {
    /** Whether it was written. */
    public boolean exists() {
        return Files.exists(path);
    }

    /** Its text without the end of line. */
    public String read() {
        try {
            return Files.readString(path).strip();
        } catch (IOException e) {
            throw VerbFailure.refused("the secret " + path + " cannot be read: " + e);
        }
    }

    /** Writes beside the place and renames: nobody ever sees half a secret, or one that others may read. */
    public void write(String text) {
        var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(beside, permissions);
            Files.writeString(beside, text + "\n");
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw VerbFailure.refused("the secret " + path + " cannot be written: " + e);
        }
    }
}
