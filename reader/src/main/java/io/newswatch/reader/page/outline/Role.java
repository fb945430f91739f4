package io.newswatch.reader.page.outline;

/** What an element seems to be for, by its name, attributes and the words of its class and id. */
public enum Role {
    /** Says that it is the text of an article. */
    BODY(1.22),
    /** Says that it is an article, its head and tail included. */
    ARTICLE(1.08),
    /** Says that it is the main part of the page. */
    MAIN(1.04),
    PLAIN(1),
    /** Is there for something else, by its name or its words. */
    NOISE(0.5),
    /** Is there for something else, by its words alone, which also good elements have. */
    DOUBTFUL(0.9),
    /** Others say it: readers who comment, lawyers who ask for consent. It may well be longer than the article. */
    FOREIGN(0.3),
    /** Is not shown, until a script decides otherwise. */
    HIDDEN(0.6);

    private final double factor;

    Role(double factor) {
        this.factor = factor;
    }

    /** How much more an element of this role is worth as the place of the text. */
    public double factor() {
        return factor;
    }
}
