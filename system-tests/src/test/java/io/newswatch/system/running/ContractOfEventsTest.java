package io.newswatch.system.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.newswatch.contract.AlertDelivery;
import io.newswatch.contract.EventHeaders;
import io.newswatch.contract.EventJson;
import io.newswatch.contract.EventTypes;
import io.newswatch.contract.Topics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** That the judge of the system tests finds what is wrong. */
class ContractOfEventsTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final EventHeaders HEADERS = new EventHeaders(
            "d-1.1", "/newswatch/alert", EventTypes.ALERT_DELIVERED, ID, Instant.parse("2026-03-04T05:06:07Z"));
    private static final byte[] VALUE = EventJson.write(
            new AlertDelivery("d-1", ID, "sub-1", "ch-1", "webhook", "delivered", 1, null, HEADERS.time()));

    @Test
    void anEventOfTheDocumentIsRight() {
        assertThat(violations(Topics.ALERTS, "sub-1", HEADERS, VALUE)).isEmpty();
    }

    @Test
    void anUnknownTypeOrTheWrongTopicIsFound() {
        var unknown = new EventHeaders("1", "/newswatch/alert", "io.newswatch.alert.lost", ID, HEADERS.time());

        assertThat(violations(Topics.ALERTS, "sub-1", unknown, VALUE)).hasSize(1);
        assertThat(violations(Topics.STORIES, ID, HEADERS, VALUE)).hasSize(1);
    }

    @Test
    void aWrongValueKeyOrHeaderIsFound() {
        var nobody = new EventHeaders("", "/newswatch/alert", EventTypes.ALERT_DELIVERED, ID, HEADERS.time());

        assertThat(violations(Topics.ALERTS, "sub-1", HEADERS, "{}".getBytes(UTF_8)))
                .hasSizeGreaterThan(3);
        assertThat(violations(Topics.ALERTS, "sub-1", HEADERS, "{not json".getBytes(UTF_8)))
                .hasSize(1);
        assertThat(violations(Topics.ALERTS, "", HEADERS, VALUE)).hasSize(1);
        assertThat(violations(Topics.ALERTS, "sub-1", nobody, VALUE)).hasSize(1);
    }

    private static List<String> violations(String topic, String key, EventHeaders headers, byte[] value) {
        var record = new ConsumerRecord<>(topic, 0, 0, key.getBytes(UTF_8), value);
        headers.asMap().forEach((name, text) -> record.headers().add(name, text.getBytes(UTF_8)));
        return new Contract().violations(record);
    }
}
