package io.newswatch.console.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.console.subscriptions.SubscriptionJson.Ids;
import io.newswatch.console.subscriptions.SubscriptionJson.QuietHours;
import io.newswatch.console.subscriptions.SubscriptionJson.Schedule;
import io.newswatch.console.taxonomy.Words;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static final Words WORDS = new Words(
            Map.of("country:jp", "Japan", "country:kr", "South Korea", "country:cn", "China"),
            Map.of("partnership", "Partnership"),
            Map.of());

    @Test
    void saysWhatIsAskedFor() {
        var one = subscription(
                new Ids(List.of("country:jp", "country:kr"), List.of(), List.of("country:cn")),
                new Schedule("immediate", null, List.of(), null),
                null,
                null);

        assertThat(Sentences.asksFor(one, WORDS))
                .containsExactly(
                        "Core coverage of NATO and the Asia-Pacific",
                        "about Japan or South Korea",
                        "not about China",
                        "in English or Japanese");
        assertThat(Sentences.when(one)).isEqualTo("As it happens.");
    }

    @Test
    void saysWhenItIsTold() {
        var weekly = new Schedule("weekly", "07:30", List.of("monday", "thursday"), "Europe/Brussels");

        assertThat(Sentences.when(subscription(null, weekly, new QuietHours("22:00", "07:00"), 10)))
                .isEqualTo(
                        "A digest on Mondays and Thursdays at 07:30 in Brussels, quiet from 22:00 to 07:00, at most 10 a"
                                + " day and the rest in one digest.");
        assertThat(Sentences.when(subscription(null, new Schedule("daily", null, List.of(), null), null, null)))
                .isEqualTo("A digest every day at 08:00 UTC.");
    }

    private static SubscriptionJson subscription(
            @Nullable Ids actors, Schedule schedule, @Nullable QuietHours quiet, @Nullable Integer budget) {
        return new SubscriptionJson(
                "s1",
                "n",
                "CORE",
                null,
                actors,
                null,
                List.of("en", "ja"),
                List.of(),
                null,
                schedule,
                quiet,
                budget,
                false,
                "material",
                false,
                List.of(),
                true,
                1,
                null,
                null,
                List.of());
    }
}
