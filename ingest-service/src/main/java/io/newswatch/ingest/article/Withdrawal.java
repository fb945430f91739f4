package io.newswatch.ingest.article;

/** How an attempt to withdraw an article ended. */
public sealed interface Withdrawal {
    /** It is withdrawn from this revision on. */
    record Done(int revision) implements Withdrawal {}

    /** It had been withdrawn before. */
    record AlreadyWithdrawn() implements Withdrawal {}

    /** Nobody ever brought it. */
    record Unknown() implements Withdrawal {}
}
