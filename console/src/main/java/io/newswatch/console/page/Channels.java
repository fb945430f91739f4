package io.newswatch.console.page;

/** Names for the ways to a subscriber, and for how far a delivery is. */
public final class Channels {
    private Channels() {}

    /** The kind of a channel. */
    public static String name(String type) {
        return switch (type) {
            case "email" -> "E-mail";
            case "webhook" -> "Webhook";
            case "slack" -> "Chat";
            case "feed" -> "Web feed";
            default -> type;
        };
    }

    /** What became of a delivery. */
    public static String state(String state) {
        return switch (state) {
            case "pending" -> "on its way";
            case "held" -> "waits for the digest";
            case "digested" -> "told in a digest";
            case "suppressed" -> "not sent";
            default -> state;
        };
    }
}
