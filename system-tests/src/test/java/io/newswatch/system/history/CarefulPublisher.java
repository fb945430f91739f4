package io.newswatch.system.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newswatch.system.history.History.Acknowledged;
import io.newswatch.system.history.History.Answer;
import io.newswatch.system.history.History.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Pushes statements in its manner, one push after the other, each until it is acknowledged. Sometimes its connection
 * breaks before the answer, it sends the same twice at once, or it sends again what was acknowledged. For one thread.
 */
final class CarefulPublisher {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BROKEN_LINE = "{\"url\":\"https://numbers.example/half";
    private static final int TROUBLE_IN = 10;

    private final Sender sender;
    private final Ledger ledger;
    private final Manner manner;
    private final List<Statement> statements;
    private final Random random;
    private final List<Answer> answers = new ArrayList<>();
    private int done;

    /** How it pushes. */
    enum Manner {
        SINGLE("application/json", 1),
        ARRAY("application/json", 9),
        LINES("application/x-ndjson", 25);

        private final String type;
        private final int most;

        Manner(String type, int most) {
            this.type = type;
            this.most = most;
        }

        /** Whose number this is. */
        static Manner of(int number) {
            return switch (number / 2 % 5) {
                case 0 -> SINGLE;
                case 1, 2 -> ARRAY;
                default -> LINES;
            };
        }
    }

    CarefulPublisher(Sender sender, Ledger ledger, Manner manner, List<Statement> statements, long seed) {
        this.sender = sender;
        this.ledger = ledger;
        this.manner = manner;
        this.statements = statements;
        this.random = new Random(seed);
    }

    /** How many statements it still has to make. */
    int left() {
        return statements.size() - done;
    }

    /** About how many pushes all statements take. */
    int pushes() {
        return statements.size() * 2 / (1 + manner.most);
    }

    List<Answer> answers() {
        return List.copyOf(answers);
    }

    /** Makes one push, and says how many statements it had. */
    int push() {
        var items = next(1 + random.nextInt(manner.most));
        var hasBrokenLine = manner == Manner.LINES && random.nextInt(TROUBLE_IN) == 0;
        var body = body(items, hasBrokenLine).getBytes(UTF_8);
        switch (random.nextInt(TROUBLE_IN)) {
            case 0 -> sender.andGone(manner.type, body);
            case 1 -> {
                var twin = CompletableFuture.supplyAsync(
                        () -> sender.untilStored(manner.type, body), Thread::startVirtualThread);
                send(items, hasBrokenLine, body);
                answers.add(answer(items, hasBrokenLine, twin.join()));
                return done(items);
            }
            case 2 -> send(items, hasBrokenLine, body);
            default -> {}
        }
        send(items, hasBrokenLine, body);
        return done(items);
    }

    /** At most so many, and no number twice: a push with two editions, sent again, would begin with the older one. */
    private List<Statement> next(int most) {
        var numbers = new HashSet<Integer>();
        int end = done;
        while (end < statements.size()
                && end - done < most
                && numbers.add(statements.get(end).number())) {
            end++;
        }
        return statements.subList(done, end);
    }

    private int done(List<Statement> items) {
        done += items.size();
        return items.size();
    }

    private void send(List<Statement> items, boolean hasBrokenLine, byte[] body) {
        answers.add(answer(items, hasBrokenLine, sender.untilStored(manner.type, body)));
    }

    private String body(List<Statement> items, boolean hasBrokenLine) {
        var texts = items.stream().map(this::item).map(JsonNode::toString);
        return switch (manner) {
            case SINGLE -> texts.collect(Collectors.joining());
            case ARRAY -> texts.collect(Collectors.joining(",", "[", "]"));
            case LINES -> texts.collect(Collectors.joining("\n")) + (hasBrokenLine ? "\n" + BROKEN_LINE : "");
        };
    }

    private ObjectNode item(Statement statement) {
        var number = statement.number();
        var item = JSON.createObjectNode()
                .put("title", ledger.title(number))
                .put("body", String.join("\n\n", ledger.paragraphs(statement)));
        if (isKnownByItsText(number)) {
            return item;
        }
        if (number % 8 == 0) {
            item.put("guid", "number-" + number).putObject("source").put("name", ledger.name());
            return item;
        }
        return item.put("url", "https://numbers.example/" + ledger.name().replace(' ', '-') + "/" + number);
    }

    /** Has neither address nor guid: another edition would be another article. */
    static boolean isKnownByItsText(int number) {
        return number % 16 == 2;
    }

    private static Answer answer(List<Statement> items, boolean hasBrokenLine, JsonNode answer) {
        var counted = List.of("accepted", "updated", "duplicates", "rejected").stream()
                .map(field -> answer.get(field).asInt())
                .toList();
        var acknowledged = new ArrayList<Acknowledged>();
        for (var item : answer.get("items")) {
            if (item.has("id")) {
                acknowledged.add(new Acknowledged(
                        items.get(item.get("index").asInt()),
                        item.get("id").asText(),
                        item.get("status").asText()));
            }
        }
        return new Answer(items.size() + (hasBrokenLine ? 1 : 0), counted, acknowledged);
    }
}
