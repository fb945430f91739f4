package io.newswatch.console.page;

/** Says what kind of news was added to a story. */
public final class WhatIsNew {
    private WhatIsNew() {}

    /** The kind in words. */
    public static String name(String kind) {
        return switch (kind) {
            case "actor" -> "New in it";
            case "relation" -> "New relation";
            case "confirmation" -> "Confirmed";
            case "reversal" -> "Turned around";
            case "number" -> "New figure";
            default -> "New";
        };
    }
}
