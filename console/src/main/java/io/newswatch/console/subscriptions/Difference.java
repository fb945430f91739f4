package io.newswatch.console.subscriptions;

import io.newswatch.console.page.Channels;
import io.newswatch.console.taxonomy.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Says in plain words how two versions of a subscription differ. */
final class Difference {
    private Difference() {}

    /** One sentence for each thing that is not as it was. */
    static List<String> between(HistoryJson.Version earlier, HistoryJson.Version later, Words words) {
        var was = earlier.subscription();
        var is = later.subscription();
        var said = new ArrayList<String>();
        if (was.enabled() != is.enabled()) {
            said.add(is.enabled() ? "Went on." : "Paused.");
        }
        if (was.shadow() != is.shadow()) {
            said.add(is.shadow() ? "Put into the shadow: recorded, not sent." : "Taken out of the shadow.");
        }
        if (!was.name().equals(is.name())) {
            said.add("Renamed: it was “" + was.name() + "”.");
        }
        parts(said, Sentences.asksFor(was, words), Sentences.asksFor(is, words));
        if (!Objects.equals(was.query(), is.query())) {
            said.add(is.query() == null ? "No words must match any more." : "Words that must match: " + is.query());
        }
        if (!Sentences.when(was).equals(Sentences.when(is))) {
            said.add(Sentences.when(is));
        }
        if (!was.updates().equals(is.updates())) {
            said.add(Sentences.updates(is.updates()));
        }
        channels(said, "Sent by ", later.channels(), earlier.channels());
        channels(said, "No longer sent by ", earlier.channels(), later.channels());
        return said.isEmpty() ? List.of("Saved; what it asks for is the same.") : said;
    }

    /** The first version that is known. */
    static List<String> asMade(HistoryJson.Version version, Words words) {
        var is = version.subscription();
        var begun = version.version() == 1 ? "Made: " : "It was then: ";
        return List.of(begun + String.join(", ", Sentences.asksFor(is, words)) + ". " + Sentences.when(is));
    }

    private static void parts(List<String> said, List<String> was, List<String> is) {
        var gone = was.stream().filter(part -> !is.contains(part)).toList();
        var come = is.stream().filter(part -> !was.contains(part)).toList();
        if (!gone.isEmpty()) {
            said.add("No longer asked for: " + String.join(", ", gone) + ".");
        }
        if (!come.isEmpty()) {
            said.add("Asked for: " + String.join(", ", come) + ".");
        }
    }

    private static void channels(List<String> said, String how, List<String> these, List<String> others) {
        these.stream()
                .filter(type -> !others.contains(type))
                .distinct()
                .map(type -> Channels.name(type).toLowerCase(Locale.ROOT))
                .forEach(name -> said.add(how + name + "."));
    }
}
