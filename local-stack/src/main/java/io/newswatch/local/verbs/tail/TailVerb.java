package io.newswatch.local.verbs.tail;

import io.newswatch.contract.Topics;
import io.newswatch.local.running.DataFolder;
import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.terminal.Terminal;
import io.newswatch.local.terminal.VerbFailure;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tail [TOPIC]}: follows a topic until it is interrupted. */
@Command(name = "tail", mixinStandardHelpOptions = true, description = "Follow a topic, one readable line an event.")
public final class TailVerb implements Callable<Integer> {
    private static final Map<String, String> TOPICS = Map.of(
            "articles", Topics.ARTICLES,
            "classified", Topics.CLASSIFIED,
            "stories", Topics.STORIES,
            "alerts", Topics.ALERTS);

    private final Terminal terminal;

    @Parameters(
            paramLabel = "TOPIC",
            arity = "0..1",
            defaultValue = "alerts",
            description = "articles, classified, stories or alerts (${DEFAULT-VALUE})")
    private String topic = "alerts";

    @Option(names = "--json", description = "the events' values as they are, one a line")
    private boolean json;

    @Option(names = "--from-beginning", description = "begin with the oldest event that is kept")
    private boolean fromBeginning;

    @Option(names = "-n", paramLabel = "COUNT", description = "end after this many events")
    private @Nullable Integer count;

    @Mixin
    private DataFolder data = new DataFolder();

    public TailVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var name = Optional.ofNullable(TOPICS.get(topic))
                .orElseThrow(() -> VerbFailure.usage(
                        "there is no topic " + topic + "; one of articles, classified, stories, alerts"));
        var limit = count == null ? OptionalInt.empty() : OptionalInt.of(count);
        var system = new RunningSystem(terminal, data.folder(terminal));
        try (var follower = TopicFollower.open(system.bootstrapServers(), name, fromBeginning)) {
            follower.follow(new EventPrinter(terminal.out(), json, limit)::print);
        }
        return 0;
    }
}
