package io.newswatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeliveryRulesTest {
    private static final DeliveryRules RULES = new DeliveryRules(
            new RetrySchedule(Duration.ofSeconds(5), Duration.ofHours(12), Duration.ofHours(24)), new Random(7));

    @Test
    void whatWasAcceptedIsDelivered() {
        assertThat(RULES.on(new AttemptResult.Accepted(204), Duration.ZERO)).isEqualTo(new Verdict.Delivered());
    }

    @Test
    void whatDidNotWorkIsTriedAgain() {
        assertThat(RULES.on(AttemptResult.tryLater("busy"), Duration.ZERO))
                .isInstanceOfSatisfying(Verdict.Retry.class, retry -> {
                    assertThat(retry.reason()).isEqualTo("busy");
                    assertThat(retry.after()).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(6));
                });
    }

    @Test
    void theReceiversWishForAPauseIsHonoured() {
        var result = new AttemptResult.TryLater("busy", 429, Optional.of(Duration.ofMinutes(3)));
        assertThat(RULES.on(result, Duration.ZERO)).isEqualTo(new Verdict.Retry(Duration.ofMinutes(3), "busy"));
    }

    @Test
    void afterADayItFailsAndSaysHowLongItWasTriedAndWhy() {
        assertThat(RULES.on(AttemptResult.tryLater("busy"), Duration.ofHours(25)))
                .isEqualTo(new Verdict.Failed("given up after 25 h; at last: busy"));
    }

    @Test
    void whatWasRefusedFailsAtOnce() {
        assertThat(RULES.on(new AttemptResult.Refused("private address", null), Duration.ZERO))
                .isEqualTo(new Verdict.Failed("private address"));
    }

    @Test
    void aReceiverThatIsGoneClosesTheChannel() {
        assertThat(RULES.on(new AttemptResult.Gone("410", 410), Duration.ZERO))
                .isEqualTo(new Verdict.ChannelGone("410"));
    }
}
