package io.newswatch.console.page;

/**
 * Something the reader must know, with what to do next.
 *
 * @param tone {@code calm} or {@code trouble}
 */
public record Notice(String tone, String title, String text) {
    /** A service does not answer. */
    public static Notice unavailable() {
        return new Notice(
                "trouble",
                "This cannot be read right now",
                "A part of Newswatch does not answer. Nothing is lost: articles wait until it is back. Try again in a"
                        + " moment; if it lasts, “./newswatch status” on the server says which part is down.");
    }

    /** The role does not suffice. */
    public static Notice forbidden() {
        return new Notice(
                "trouble",
                "Your account may not see this",
                "It needs a role that your account does not have. Ask whoever runs this Newswatch for it, then sign in again.");
    }

    /** No such page or alert. */
    public static Notice missing() {
        return new Notice(
                "calm",
                "There is nothing at this address",
                "The link may be incomplete, or the alert is older than what is kept.");
    }

    /** A form that another site sent. */
    public static Notice crossSite() {
        return new Notice(
                "trouble",
                "That form was not sent from this page",
                "To protect you, Newswatch accepts forms from its own pages only. Open the page again and repeat it there.");
    }

    /** A fault of ours. */
    public static Notice fault() {
        return new Notice(
                "trouble",
                "Something went wrong on this page",
                "The fault has been written to the console's log. Going back and trying again does no harm.");
    }

    /** A request that is none of ours, with what was wrong with it. */
    public static Notice refused(String detail) {
        return new Notice("trouble", "This request cannot be answered", detail);
    }
}
