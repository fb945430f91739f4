package io.newswatch.system.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.system.chaos.Plan.Item;
import io.newswatch.system.chaos.Round.Due;
import io.newswatch.system.chaos.Round.Said;
import io.newswatch.system.running.Api;
import io.newswatch.system.running.Api.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Says what the plan has, and goes on with a story once its first alert was delivered. As careful publishers do, it
 * sends again until it is told that ingest has it; now and then it sends again all the same.
 */
final class Newsroom {
    private static final String PATH = "/api/v1/articles";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(100);
    private static final int TWICE_IN = 5;

    private final Api ingest;
    private final Texts texts;
    private final Random random;
    private final List<Said> said = new ArrayList<>();
    private final List<Due> due = new ArrayList<>();
    private final Map<Story, Set<String>> reported = new HashMap<>();
    private final Map<Story, String> firstReport = new HashMap<>();
    private final Set<Story> waiting = new HashSet<>();

    Newsroom(Api ingest, Texts texts, Plan plan, long seed) {
        this.ingest = ingest;
        this.texts = texts;
        this.random = new Random(seed);
        plan.stories().forEach(story -> reported.put(story, new HashSet<>()));
        plan.stories().stream().filter(story -> story.course().goesOn()).forEach(waiting::add);
    }

    /** Pushes these, all at once. */
    void push(List<Item> items) {
        var articles = items.stream().map(this::article).toList();
        if (random.nextInt(TWICE_IN) == 0) {
            store(articles);
        }
        var ids = store(articles);
        for (int i = 0; i < items.size(); i++) {
            var id = ids.get(i);
            said.add(new Said(id, 1));
            switch (items.get(i)) {
                case Item.Report report -> {
                    reported.get(report.story()).add(id);
                    firstReport.put(report.story(), id);
                }
                case Item.Reprint reprint -> reported.get(reprint.story()).add(id);
                case Item.Noise noise -> {
                    // Concerns nobody.
                }
            }
        }
    }

    /** Goes on with the stories of which an article was delivered. */
    void goOn(Set<String> delivered) {
        var ready = waiting.stream()
                .filter(story -> firstReport.containsKey(story)
                        && reported.get(story).stream().anyMatch(delivered::contains))
                .toList();
        ready.forEach(story -> {
            goOn(story);
            waiting.remove(story);
        });
    }

    /** The stories that have not gone on yet. */
    List<String> waiting() {
        return waiting.stream()
                .map(story -> story + " does not go on: its first alert was not delivered")
                .toList();
    }

    List<Said> said() {
        return List.copyOf(said);
    }

    /** The alerts that follow from all that was said. */
    List<Due> due() {
        var all = new ArrayList<>(due);
        reported.forEach((story, articles) -> all.add(new Due(story.number(), "raised", articles, 1)));
        return all;
    }

    private void goOn(Story story) {
        var first = firstReport.get(story);
        var told =
                switch (story.course()) {
                    case REPORTED -> throw new IllegalArgumentException(story + " does not go on");
                    case CALLED_OFF ->
                        new Said(store(List.of(texts.calledOff(story))).getFirst(), 1);
                    case CORRECTED ->
                        new Said(store(List.of(texts.corrected(story))).getFirst(), 2);
                    case WITHDRAWN -> withdraw(first);
                };
        said.add(told);
        due.add(new Due(story.number(), story.course().alert(), Set.of(told.articleId()), told.revision()));
    }

    private JsonNode article(Item item) {
        return switch (item) {
            case Item.Report report -> texts.report(report.story());
            case Item.Reprint reprint -> texts.reprint(reprint.story(), reprint.outlet());
            case Item.Noise noise -> texts.noise(noise.number());
        };
    }

    private Said withdraw(String article) {
        until(() -> ingest.delete(PATH + "/" + article + "?reason=chaos"), answer -> answer.status() == 204);
        return new Said(article, 2);
    }

    /** The ids, in the order of the articles. */
    private List<String> store(List<JsonNode> articles) {
        var body = articles.stream().map(JsonNode::toString).collect(Collectors.joining("\n"));
        var answer =
                until(() -> ingest.post(PATH, "application/x-ndjson", body.getBytes(UTF_8)), a -> a.status() == 202);
        var ids = answer.body().get("items").findValuesAsText("id");
        if (ids.size() != articles.size()) {
            throw new IllegalStateException("refused: " + answer.body());
        }
        return ids;
    }

    private static Answer until(Supplier<Answer> call, Predicate<Answer> isDone) {
        return await().atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(BEFORE_AGAIN)
                .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                .until(call::get, isDone);
    }
}
