package io.newswatch.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TopicsTest {
    private static final String DEAD = "newswatch.classified.v1.alert-service.dlq";

    @Test
    void deadLettersTellWhereTheyCameFromAndWhoRefusedThem() {
        assertThat(Topics.deadLetters(Topics.CLASSIFIED, Topics.ALERT_GROUP)).isEqualTo(DEAD);
        assertThat(Topics.origin(DEAD)).isEqualTo(Topics.CLASSIFIED);
        assertThat(Topics.refusedBy(DEAD)).isEqualTo(Topics.ALERT_GROUP);
    }

    @Test
    void replaysGoToTheConsumerAlone() {
        var replays = Topics.replaysOf(DEAD);

        assertThat(replays).isEqualTo(Topics.replays(Topics.CLASSIFIED, Topics.ALERT_GROUP));
        assertThat(Topics.isReplays(replays)).isTrue();
        assertThat(Topics.isReplays(Topics.CLASSIFIED)).isFalse();
        assertThat(Topics.origin(replays)).isEqualTo(Topics.CLASSIFIED);
        assertThat(Topics.all()).contains(replays, DEAD);
    }

    @Test
    void otherTopicsHaveNoReplays() {
        assertThatThrownBy(() -> Topics.replaysOf(Topics.ALERTS)).hasMessageContaining(Topics.ALERTS);
        assertThat(Topics.allDeadLetters())
                .allMatch(topic -> topic.endsWith(".dlq"))
                .hasSize(2);
    }
}
