package io.newswatch.alert.why;

/** Asks ingest which article an address leads to: it alone knows how addresses are made canonical, and their aliases. */
public interface ArticleLookup {
    /**
     * The article of an address.
     *
     * @param authorization of the person who asks: they learn no more than ingest would tell them itself
     */
    Found at(String url, String authorization);

    /** What ingest knows. */
    sealed interface Found {
        /**
         * An article.
         *
         * @param json as ingest answers, with the journey
         */
        record Article(String id, String json) implements Found {}

        /** None was ever fetched from there. */
        record Nothing() implements Found {}

        /**
         * Ingest could not be asked.
         *
         * @param why in plain words
         */
        record Unknown(String why) implements Found {}
    }
}
