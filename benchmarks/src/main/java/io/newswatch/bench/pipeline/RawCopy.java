package io.newswatch.bench.pipeline;

import io.newswatch.bench.load.Pace;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.ObjLongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The reference: what the broker alone can do on this machine in this run. Producer to topic a, copier to b, copier to
 * c, consumer; acknowledged by the broker, compressed as the pipeline's events are, nothing computed in between.
 *
 * <pre>producer ─► a ─► copier ─► b ─► copier ─► c ─► consumer</pre>
 */
final class RawCopy {
    private static final Logger LOG = Logger.getLogger(RawCopy.class.getName());
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int PARTITIONS = 6;

    private final String bootstrap;
    private final String run;

    RawCopy(String bootstrap, String run) {
        this.bootstrap = bootstrap;
        this.run = run;
    }

    /** Articles a second through all three stages, as fast as they go. */
    double throughput(List<byte[]> values, int rounds) throws InterruptedException, ExecutionException {
        var total = values.size() * rounds;
        var begin = System.nanoTime();
        through(total, (producer, sent) -> producer.accept(values.get(sent % values.size()), 0), (record, at) -> {});
        return total / ((System.nanoTime() - begin) / 1e9);
    }

    /** Time from the intended moment of sending to the arrival at the end, at a constant rate; in microseconds. */
    Histogram latency(List<byte[]> values, int perSecond, int seconds) throws InterruptedException, ExecutionException {
        var histogram = new Histogram(60_000_000L, 3);
        var pace = new Pace(perSecond);
        through(
                perSecond * seconds,
                (producer, sent) -> producer.accept(values.get(sent % values.size()), pace.await(sent)),
                (record, at) -> histogram.recordValue(Math.max(0, (at - intended(record)) / 1_000)));
        return histogram;
    }

    /** Gives one article to the producer. */
    private interface Feeder {
        void feed(ObjLongConsumer<byte[]> producer, int sent);
    }

    /** Sees one record at the end; {@code at} is in nanoseconds of {@link System#nanoTime}. */
    private interface Arrival {
        void at(ConsumerRecord<byte[], byte[]> record, long nanos);
    }

    private void through(int total, Feeder feeder, Arrival arrival) throws InterruptedException, ExecutionException {
        var name = "bench." + run + "." + Long.toHexString(System.nanoTime());
        var topics = List.of(name + ".a", name + ".b", name + ".c");
        create(topics);
        var done = new AtomicBoolean();
        try (var threads = Executors.newCachedThreadPool()) {
            var copiers = new ArrayList<CompletableFuture<Void>>();
            for (int stage = 0; stage < 2; stage++) {
                var from = topics.get(stage);
                var to = topics.get(stage + 1);
                copiers.add(CompletableFuture.runAsync(() -> copy(from, to, done), threads));
            }
            var end = CompletableFuture.runAsync(() -> consume(topics.get(2), total, arrival), threads);
            produce(topics.getFirst(), total, feeder);
            end.join();
            done.set(true);
            copiers.forEach(CompletableFuture::join);
        }
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.deleteTopics(topics).all().get();
        }
    }

    private void create(List<String> topics) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(topics.stream()
                            .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
            // Answers when every partition has its leader: batches sent before would be refused out of their order.
            admin.listOffsets(topics.stream()
                            .flatMap(
                                    topic -> IntStream.range(0, PARTITIONS).mapToObj(p -> new TopicPartition(topic, p)))
                            .collect(Collectors.toMap(Function.identity(), p -> OffsetSpec.latest())))
                    .all()
                    .get();
        }
    }

    private void produce(String topic, int total, Feeder feeder) {
        try (var producer = producer()) {
            for (int i = 0; i < total; i++) {
                feeder.feed((value, intended) -> send(producer, topic, key(intended), value), i);
            }
            producer.flush();
        }
    }

    private void copy(String from, String to, AtomicBoolean done) {
        try (var consumer = consumer(from);
                var producer = producer()) {
            while (!done.get()) {
                var records = consumer.poll(POLL);
                for (var record : records) {
                    send(producer, to, record.key(), record.value());
                }
                producer.flush();
                consumer.commitAsync();
            }
        }
    }

    private void consume(String topic, int total, Arrival arrival) {
        try (var consumer = consumer(topic)) {
            for (int seen = 0; seen < total; ) {
                for (var record : consumer.poll(POLL)) {
                    arrival.at(record, System.nanoTime());
                    seen++;
                }
            }
        }
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String topic, byte[] key, byte[] value) {
        var record = new ProducerRecord<>(topic, key, value);
        var unused = producer.send(record, (where, fault) -> {
            if (fault != null) {
                again(producer, record, fault);
            }
        });
    }

    /** What the broker refused comes once more, as the pipeline does it; else the consumer would wait for ever. */
    private static void again(
            KafkaProducer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record, Exception fault) {
        LOG.log(Level.WARNING, "The broker refused a record of the raw copy, which is sent again", fault);
        send(producer, record.topic(), record.key(), record.value());
    }

    /** The intended moment travels in the key, which every stage passes on. */
    private static byte[] key(long intended) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(intended)
                .putLong(System.nanoTime())
                .array();
    }

    private static long intended(ConsumerRecord<byte[], byte[]> record) {
        return ByteBuffer.wrap(record.key()).getLong();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrap);
        config.put("acks", "all");
        config.put("compression.type", "lz4");
        config.put("linger.ms", 0);
        config.put("batch.size", 128 * 1024);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private KafkaConsumer<byte[], byte[]> consumer(String topic) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", bootstrap);
        config.put("group.id", topic + ".copier");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.put("max.poll.records", 500);
        var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }
}
