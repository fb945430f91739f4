package io.newswatch.console.subscriptions;

import io.newswatch.console.page.Moment;
import io.newswatch.console.taxonomy.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The changes of a subscription as people read them, the newest first. */
record History(List<Change> changes) {
    /** None is known. */
    static final History NONE = new History(List.of());

    History {
        changes = List.copyOf(changes);
    }

    /** One change: who made it, and what became different, a sentence each. */
    record Change(int version, String by, @Nullable Moment at, List<String> what) {
        Change {
            what = List.copyOf(what);
        }
    }

    /** The oldest of the versions has none before it that it could be compared with: it is told as it was. */
    static History of(HistoryJson json, Words words, Instant now) {
        var versions = json.items();
        var changes = new ArrayList<Change>();
        for (var i = 0; i < versions.size(); i++) {
            var version = versions.get(i);
            var author = version.author();
            changes.add(new Change(
                    version.version(),
                    author == null ? "" : author.name(),
                    Moment.of(version.at(), now),
                    i + 1 < versions.size()
                            ? Difference.between(versions.get(i + 1), version, words)
                            : Difference.asMade(version, words)));
        }
        return new History(changes);
    }
}
