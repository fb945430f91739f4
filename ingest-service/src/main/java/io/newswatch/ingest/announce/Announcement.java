package io.newswatch.ingest.announce;

/** How an attempt to announce revisions ended. */
public sealed interface Announcement {
    /** The broker has acknowledged every one. */
    record Done() implements Announcement {}

    /** The broker will never take this one; what became of the others is not known. */
    record Refused(PendingRevision revision, String reason) implements Announcement {}

    /** The broker does not answer. */
    record Unanswered(Exception cause) implements Announcement {}
}
