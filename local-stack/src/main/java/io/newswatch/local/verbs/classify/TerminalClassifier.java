package io.newswatch.local.verbs.classify;

import io.newswatch.classifier.Classifier;
import io.newswatch.classifier.taxonomy.Shelf;
import io.newswatch.classifier.taxonomy.TaxonomyException;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.nio.file.Path;

/** The classifier of this call: with the taxonomy that ships, or with the folder that the environment names. */
public final class TerminalClassifier {
    private static final String VARIABLE = "NEWSWATCH_CLASSIFY_TAXONOMY";

    private TerminalClassifier() {}

    /** @throws VerbFailure when the folder's files cannot be used, naming file and line */
    public static Classifier of(Terminal terminal) {
        var shelf = terminal.variable(VARIABLE)
                .map(folder -> Shelf.folder(Path.of(folder)))
                .orElseGet(Shelf::shipped);
        try {
            return Classifier.of(shelf);
        } catch (TaxonomyException e) {
            throw VerbFailure.refused(String.valueOf(e.getMessage()));
        }
    }
}
