package io.newswatch.alert.raise.kafka;

import io.newswatch.alert.raise.EffectStore;
import io.newswatch.alert.raise.EffectStore.RefusedException;
import io.newswatch.alert.raise.EffectStore.UnreachableException;
import io.newswatch.alert.raise.EffectStore.Written;
import io.newswatch.alert.raise.Effects;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Does all that follows from classified articles, in one transaction. */
@ApplicationScoped
class RaiseAlerts {
    private final EffectStore store;
    private final ReadEffects read;
    private final InstantSource clock;

    RaiseAlerts(EffectStore store, ReadEffects read, InstantSource clock) {
        this.store = store;
        this.read = read;
        this.clock = clock;
    }

    /**
     * Processes the records together; when it throws, nothing was written.
     *
     * @throws BadEventException when one of them is not an event
     * @throws RefusedException when one of them can never be stored
     * @throws UnreachableException when another try may succeed
     */
    Written process(List<ConsumerRecord<byte[], byte[]>> records)
            throws BadEventException, RefusedException, UnreachableException {
        var now = clock.instant();
        var index = store.subscriptions();
        var effects = new ArrayList<Effects>(records.size());
        for (var record : records) {
            effects.add(read.of(record, index));
        }
        return store.write(effects, now);
    }
}
