package io.newswatch.local.verbs.read;

import io.newswatch.local.verbs.read.Source.Fetched;
import io.newswatch.reader.link.WebAddress;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was named on the command line into documents to read: files, all files of a folder, addresses. */
final class Sources {
    private final InputStream standardInput;
    private final @Nullable String address;
    private final int mostBytes;
    private final WebFetch web;

    /** @param address where files came from */
    Sources(InputStream standardInput, @Nullable String address, int mostBytes) {
        this.standardInput = standardInput;
        this.address = address;
        this.mostBytes = mostBytes;
        this.web = new WebFetch(mostBytes);
    }

    /** One for a file or address, all of a folder in the order of their names; none is opened before it is asked for. */
    List<Source> of(String input) throws IOException {
        if (WebAddress.isAbsolute(input)) {
            return List.of(new Source(input, () -> web.fetch(input)));
        }
        if (input.equals("-")) {
            return List.of(new Source(input, () -> limited(standardInput)));
        }
        try {
            var path = Path.of(input);
            return Files.isDirectory(path) ? folder(path) : List.of(file(path));
        } catch (InvalidPathException e) {
            return List.of(new Source(input, () -> {
                throw new FileNotFoundException("there is no such file");
            }));
        }
    }

    /** Why a file or address could not be had, for people. */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no such file";
            case AccessDeniedException denied -> "the file may not be read";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    private List<Source> folder(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().map(this::file).toList();
        }
    }

    private Source file(Path file) {
        return new Source(file.toString(), () -> {
            if (!Files.isRegularFile(file) && Files.exists(file)) {
                throw new IOException("is no regular file");
            }
            try (var in = Files.newInputStream(file)) {
                return limited(in);
            }
        });
    }

    // One byte more than is taken, so that the reader sees that it is too much.
    private Fetched limited(InputStream in) throws IOException {
        return new Fetched(in.readNBytes(mostBytes + 1), null, address);
    }
}
