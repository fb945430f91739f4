package io.newswatch.classifier.taxonomy;

/** A data file of the taxonomy says something that cannot be used; the message names file and line. */
public final class TaxonomyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    TaxonomyException(String file, int line, String problem) {
        this(file + ":" + line, problem);
    }

    TaxonomyException(String problems) {
        super(problems);
    }

    /** @param place {@code file:line}, or a file as a whole */
    TaxonomyException(String place, String problem) {
        super(place + ": " + problem);
    }
}
