package io.newswatch.alert.delivery;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes one attempt: asks the sender, and says what follows. Touches no database. */
public final class AttemptDelivery {
    private static final Logger LOG = System.getLogger(AttemptDelivery.class.getName());

    private final Map<String, Sender> senders;
    private final DeliveryRules rules;
    private final InstantSource clock;

    public AttemptDelivery(Collection<Sender> senders, DeliveryRules rules, InstantSource clock) {
        this.senders = senders.stream().collect(Collectors.toMap(Sender::channelType, Function.identity()));
        this.rules = rules;
        this.clock = clock;
    }

    /** The types of channel that can be used. */
    public Set<String> channelTypes() {
        return senders.keySet();
    }

    /** The sender for a type of channel. */
    public Sender sender(String channelType) {
        var sender = senders.get(channelType);
        if (sender == null) {
            throw new IllegalArgumentException("Nothing here can use a channel of type " + channelType);
        }
        return sender;
    }

    /** Makes the attempt. */
    public Attempted on(Claimed delivery) {
        var result = result(delivery);
        var age = Duration.between(delivery.firstAttemptAt(), clock.instant());
        return new Attempted(result, rules.on(result, age));
    }

    /** A fault of ours must not end the worker, nor the delivery: a new version may get it right. */
    private AttemptResult result(Claimed delivery) {
        try {
            return sender(delivery.channel().type()).send(delivery);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A delivery could not be attempted: deliveryId=" + delivery.id(), e);
            return AttemptResult.tryLater("internal fault: " + e.getClass().getSimpleName());
        }
    }

    /** How it ended and what follows. */
    public record Attempted(AttemptResult result, Verdict verdict) {}
}
