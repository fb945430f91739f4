package io.newswatch.alert.slack;

import io.newswatch.alert.delivery.Told;
import io.newswatch.alert.digest.Digest;
import io.newswatch.alert.link.PublicLinks;
import io.newswatch.contract.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The lines of a digest, within what one section of a message takes. Pure. */
final class SlackDigest {
    private static final int ROOM = 2_700;
    private static final int LONGEST_TITLE = 200;

    private SlackDigest() {}

    /** The weightiest first; what there is no room for, and what the digest leaves out itself, is counted. */
    static List<String> lines(Digest digest, PublicLinks links) {
        var all = new ArrayList<String>();
        for (var entry : digest.alerts()) {
            var alert = entry.alert();
            all.add(line(
                    entry.kind(),
                    alert.level(),
                    alert.article().title(),
                    links.alert(alert.alertId()).toString()));
        }
        for (var more : digest.more()) {
            all.add(line(
                    more.kind(),
                    more.level(),
                    more.title(),
                    links.alert(more.alertId()).toString()));
        }
        return withinRoom(all, digest, links);
    }

    private static List<String> withinRoom(List<String> all, Digest digest, PublicLinks links) {
        var shown = new ArrayList<String>();
        int length = 0;
        for (var line : all) {
            if (length + line.length() + 1 > ROOM) {
                break;
            }
            length += line.length() + 1;
            shown.add(line);
        }
        int left = digest.size() - shown.size();
        if (left > 0) {
            shown.add("and " + left + " more: "
                    + SlackText.link(links.console().toString(), "the console", LONGEST_TITLE));
        }
        return shown;
    }

    private static String line(String kind, Level level, String title, String url) {
        var prefix = kind.equals("raised") ? "" : Told.heading(kind) + ": ";
        return "• " + prefix + SlackText.link(url, title, LONGEST_TITLE) + " ("
                + level.name().toLowerCase(Locale.ROOT) + ")";
    }
}
