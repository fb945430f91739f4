package io.newswatch.local.running;

/** An address that servers of this machine listen on, as programs on this machine reach it. */
public final class LocalAddress {
    public static final String LOOPBACK = "127.0.0.1";

    private LocalAddress() {}

    /** The host part of a URL: who listens everywhere listens on loopback too, and IPv6 stands in brackets. */
    public static String hostOf(String bind) {
        if (bind.equals("0.0.0.0") || bind.equals("::")) {
            return LOOPBACK;
        }
        return bind.contains(":") ? "[" + bind + "]" : bind;
    }
}
