package io.newswatch.console.subscriptions;

import io.newswatch.console.taxonomy.Words;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form.
 *
 * @param id empty for a new one
 * @param existing the one that is changed, null for a new one
 * @param preview null until it was asked for
 * @param said what was just done, null when nothing was
 */
record FormView(
        String id,
        Draft draft,
        Faults faults,
        Words words,
        @Nullable SubscriptionRow existing,
        @Nullable PreviewView preview,
        History history,
        @Nullable String said) {
    private static final List<String> LIMITS = List.of("quietFrom", "quietTo", "budgetPerDay", "urgent", "shadow");

    /** Where the form is sent. */
    public String action() {
        return id.isEmpty() ? "/subscriptions" : "/subscriptions/" + id;
    }

    /** The genres to choose from. */
    public List<String> genres() {
        return List.of("news", "analysis", "opinion", "press-release", "official", "live-blog", "generated");
    }

    public List<String> days() {
        return List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
    }

    /** Whether anything is set, or wrong, that most people leave alone. */
    public boolean isLimited() {
        return LIMITS.stream()
                .anyMatch(field ->
                        !faults.at(field).isEmpty() || !draft.text(field).isEmpty());
    }

    /** Where it goes now. */
    public List<SubscriptionRow.ChannelRow> channels() {
        return existing == null ? List.of() : existing.channels();
    }

    /** Room for new channels. */
    public List<NewChannel> newChannels() {
        return Stream.of("1", "2")
                .map(n -> new NewChannel(n, draft.text("channelType" + n), draft.text("channelTo" + n)))
                .toList();
    }

    /** A new channel as it was typed; without a type it is none yet. */
    record NewChannel(String number, String type, String address) {}

    public boolean isNew() {
        return id.isEmpty();
    }

    /** The same with what was just done. */
    FormView saying(@Nullable String what) {
        return new FormView(id, draft, faults, words, existing, preview, history, what);
    }
}
