package io.newswatch.classifier.taxonomy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files of a taxonomy stand. */
public interface Shelf {
    /** The taxonomy that ships with the classifier. */
    static Shelf shipped() {
        return new ClassPath("/io/newswatch/classifier/taxonomy/");
    }

    /** A taxonomy of one's own, with the same file names. */
    static Shelf folder(Path folder) {
        return new Folder(folder);
    }

    /**
     * The text of a file.
     *
     * @param name with its folder, for example {@code fr/names.tsv}
     */
    Optional<String> read(String name);

    /** Below a place of the class path. */
    record ClassPath(String place) implements Shelf {
        @Override
        public Optional<String> read(String name) {
            try (InputStream in = ClassPath.class.getResourceAsStream(place + name)) {
                return in == null
                        ? Optional.empty()
                        : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(place + name + " cannot be read from the class path", e);
            }
        }
    }

    /** In a folder of the file system. */
    record Folder(Path path) implements Shelf {
        @Override
        public Optional<String> read(String name) {
            Path file = path.resolve(name);
            try {
                return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(file + " cannot be read", e);
            }
        }
    }
}
