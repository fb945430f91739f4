package io.newswatch.console.session;

import org.jspecify.annotations.Nullable;

/** Decides where a person goes after signing in: a page of ours, never another site. */
public final class ReturnPath {
    private static final String HOME = "/";
    private static final int LONGEST = 500;

    private ReturnPath() {}

    /** The wanted path when it is one of ours, otherwise the first page. */
    public static String of(@Nullable String wanted) {
        return wanted != null && isOurs(wanted) ? wanted : HOME;
    }

    private static boolean isOurs(String path) {
        // "//host" and "/\host" lead to another site; control characters are dropped by browsers and could hide them.
        return path.length() <= LONGEST
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.indexOf('\\') < 0
                && path.chars().allMatch(c -> c > ' ' && c < 127)
                && !path.startsWith("/sign-");
    }
}
