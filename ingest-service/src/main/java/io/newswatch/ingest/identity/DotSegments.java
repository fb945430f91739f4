package io.newswatch.ingest.identity;

import java.util.ArrayDeque;

/** RFC 3986 5.2.4: what {@code .} and {@code ..} mean in an absolute path. */
final class DotSegments {
    private DotSegments() {}

    static String remove(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        var kept = new ArrayDeque<String>();
        var segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            var last = i == segments.length - 1;
            switch (segments[i]) {
                case "." -> keepSlash(kept, last);
                case ".." -> {
                    kept.pollLast();
                    keepSlash(kept, last);
                }
                default -> kept.addLast(segments[i]);
            }
        }
        return "/" + String.join("/", kept);
    }

    private static void keepSlash(ArrayDeque<String> kept, boolean last) {
        if (last) {
            kept.addLast("");
        }
    }
}
