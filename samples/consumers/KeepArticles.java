import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows newswatch.classified.v1 and keeps what it learns in a journal, a line for each event. Every event has its effect
 * once, however often it is delivered and wherever this program is killed:
 *
 * <ul>
 *   <li>The effect and the memory of it are one write: a line of the journal holds the event's id (ce_id).
 *   <li>The offset is committed after the write. After a crash in between, events come again and are recognised.
 *   <li>A line that a crash tore is cut off at the next start; its event was not committed and comes again.
 *   <li>A broken record is named on stderr and passed over. Whoever must lose nothing keeps its bytes as well.
 * </ul>
 *
 * In a database the same is one transaction: a row with the unique ce_id, and the effect.
 */
public final class KeepArticles {
    private static final String TOPIC = "newswatch.classified.v1";
    private static final Set<String> STANDS =
            Set.of("io.newswatch.article.classified", "io.newswatch.article.reclassified");
    private static final String WITHDRAWN = "io.newswatch.article.withdrawn";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final FileChannel journal;
    private final Set<String> done = new HashSet<>();

    private KeepArticles(Path file) throws IOException {
        cutTornLine(file);
        for (String line : Files.readAllLines(file)) {
            done.add(JSON.readTree(line).get("ce_id").asText());
        }
        journal = FileChannel.open(file, StandardOpenOption.APPEND);
    }

    public static void main(String[] args) throws IOException {
        if (args.length < 3) {
            System.err.println("usage: KeepArticles BROKERS GROUP JOURNAL [--until-caught-up]");
            System.exit(2);
        }
        Logger.getLogger("").setLevel(Level.WARNING);
        Map<String, Object> config = Map.of(
                "bootstrap.servers", args[0],
                "group.id", args[1],
                "enable.auto.commit", false,
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            new KeepArticles(Path.of(args[2])).follow(consumer, args.length > 3);
        }
    }

    private void follow(KafkaConsumer<byte[], byte[]> consumer, boolean untilCaughtUp) throws IOException {
        do {
            for (var record : consumer.poll(Duration.ofSeconds(1))) {
                take(record);
            }
            journal.force(false);
            consumer.commitSync();
        } while (!untilCaughtUp || !caughtUp(consumer));
    }

    private void take(ConsumerRecord<byte[], byte[]> record) throws IOException {
        String id = header(record, "ce_id");
        if (done.contains(id)) {
            return;
        }
        Optional<ObjectNode> effect;
        try {
            effect = effect(id, header(record, "ce_type"), record.value());
        } catch (IOException e) {
            String why = e.getMessage().lines().findFirst().orElse("");
            System.err.printf("skipped partition %d offset %d: %s%n", record.partition(), record.offset(), why);
            return;
        }
        if (effect.isPresent()) {
            write(id, effect.get());
        }
    }

    /** What is to be done about an event, if anything; throws when the event is broken. */
    private static Optional<ObjectNode> effect(String id, String type, byte[] value) throws IOException {
        check(!id.isEmpty(), "no ce_id");
        check(!type.isEmpty(), "no ce_type");
        if (!STANDS.contains(type) && !type.equals(WITHDRAWN)) {
            return Optional.empty(); // added in a later version: nothing that we must know
        }
        check(value != null, "no value");
        JsonNode event = JSON.readTree(value);
        check(event.path("id").isTextual(), "no id");
        check(event.path("revision").isInt(), "no revision");
        if (event.path("origin").asText().equals("canary")) {
            return Optional.empty(); // planted to measure Newswatch; it is no news
        }
        return Optional.of(type.equals(WITHDRAWN) ? delete(event) : put(event));
    }

    private static ObjectNode delete(JsonNode event) {
        return JSON.createObjectNode().put("delete", event.get("id").asText());
    }

    /** The whole state of one revision: the newest replaces what was kept, also when only its labels changed. */
    private static ObjectNode put(JsonNode event) throws IOException {
        check(event.path("classification").isObject(), "no classification");
        ObjectNode line = JSON.createObjectNode()
                .put("put", event.get("id").asText())
                .put("revision", event.get("revision").asInt())
                .put("title", event.path("title").asText());
        for (JsonNode coverage : event.at("/classification/coverage")) {
            line.put(coverage.path("watch").asText(), coverage.path("level").asText());
        }
        return line;
    }

    private static void check(boolean holds, String complaint) throws IOException {
        if (!holds) {
            throw new IOException(complaint);
        }
    }

    private void write(String id, ObjectNode effect) throws IOException {
        String line = JSON.writeValueAsString(effect.put("ce_id", id)) + "\n";
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
        while (bytes.hasRemaining()) {
            journal.write(bytes);
        }
        done.add(id);
    }

    private static boolean caughtUp(KafkaConsumer<byte[], byte[]> consumer) {
        var ends = consumer.endOffsets(consumer.assignment());
        return !ends.isEmpty()
                && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static void cutTornLine(Path file) throws IOException {
        try (var journal = new RandomAccessFile(file.toFile(), "rw")) {
            long end = journal.length();
            while (end > 0) {
                journal.seek(end - 1);
                if (journal.read() == '\n') {
                    break;
                }
                end--;
            }
            journal.setLength(end);
        }
    }
}
