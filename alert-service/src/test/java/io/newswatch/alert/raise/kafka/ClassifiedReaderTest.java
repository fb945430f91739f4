package io.newswatch.alert.raise.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswatch.alert.testing.Classified;
import io.newswatch.contract.Level;
import io.newswatch.contract.Origin;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassifiedReaderTest {
    private final ClassifiedReader reader = new ClassifiedReader();

    @Test
    void readsTheLabels() throws BadEventException {
        var glance = reader.glance(
                received(Classified.core("a").withOrigin(Origin.BACKFILL).published("t")));

        assertThat(glance.articleId()).isEqualTo(Classified.idOf("a"));
        assertThat(glance.origin()).isEqualTo(Origin.BACKFILL);
        assertThat(glance.level()).isEqualTo(Level.CORE);
        assertThat(glance.labels().actors()).containsExactly("org:nato", "country:jp");
        assertThat(glance.labels().sources()).containsExactly("example", "The Example");
    }

    @Test
    void readsTheRest() throws BadEventException {
        var content = reader.content(received(Classified.core("a").published("t")));

        assertThat(content.texts().body()).contains("NATO signed");
        assertThat(content.classification().coverageOf(Classified.WATCH)).isPresent();
        assertThat(content.shownTitle()).isEqualTo("Pact a");
    }

    @Test
    void aWithdrawalHasNoClassification() throws BadEventException {
        var record = received(Classified.core("a").withdrawn("t"));

        assertThat(ClassifiedReader.isWithdrawal(record)).isTrue();
        assertThat(reader.glance(record).articleId()).isEqualTo(Classified.idOf("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "[]", "{}", "{\"id\":\"a\"}", "{\"id\":\"a\",\"revision\":\"x\"}"})
    void whatIsNoEventIsRefused(String json) {
        var record = received(new ProducerRecord<>("t", null, json.getBytes()));

        assertThatThrownBy(() -> reader.glance(record)).isInstanceOf(BadEventException.class);
    }

    private static ConsumerRecord<byte[], byte[]> received(ProducerRecord<byte[], byte[]> sent) {
        return new ConsumerRecord<>(
                "t",
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                0,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty());
    }
}
