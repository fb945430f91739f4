package io.newswatch.classifier.taxonomy;

/** A data file of the taxonomy says something that cannot be used; the message names file and line. */
public final class TaxonomyException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    TaxonomyException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem);
    }

    TaxonomyException(String file, Throwable cause) {
        super(file + " cannot be read from the class path", cause);
    }
}
