package io.newswatch.system.chaos;

import io.newswatch.system.chaos.Story.Course;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * What is said in a round and what fails when, the same for the same seed. A round has a stretch for each fault; the
 * fault comes somewhere in it, and the next stretch begins when what failed runs again. Pure.
 */
final class Plan {
    private static final int ARTICLES_A_STORY = 10;
    private static final int BATCH = 20;
    private static final int MOST_REPRINTS = 4;
    private static final int LATEST_MILLIS = 150;

    private final List<Story> stories;
    private final List<List<Item>> batches;
    private final List<Fault> faults;

    /** Which part fails. */
    enum Victim {
        INGEST,
        CLASSIFY,
        ALERT,
        BROKER,
        DATABASE
    }

    /**
     * One part killed.
     *
     * @param before the batch of its stretch that is pushed while it fails
     * @param delayMillis so long after that batch was sent off
     */
    record Fault(Victim victim, int before, int delayMillis) {}

    /** Something to push: the first report of a story, one of its reprints, or an article that concerns nobody. */
    sealed interface Item {
        record Report(Story story) implements Item {}

        record Reprint(Story story, int outlet) implements Item {}

        record Noise(int number) implements Item {}
    }

    private Plan(List<Story> stories, List<List<Item>> batches, List<Fault> faults) {
        this.stories = stories;
        this.batches = batches;
        this.faults = faults;
    }

    /** @param faults how many; each part fails at least once if there are as many as parts */
    static Plan of(long seed, int articles, int faults) {
        var random = new Random(seed);
        var stories = IntStream.range(0, articles / ARTICLES_A_STORY)
                .mapToObj(number -> story(number, random))
                .toList();
        var items = new ArrayList<Item>();
        for (var story : stories) {
            items.add(new Item.Report(story));
            for (int outlet = 1; outlet <= story.reprints(); outlet++) {
                items.add(new Item.Reprint(story, outlet));
            }
        }
        var later =
                stories.stream().filter(s -> s.course() == Course.CALLED_OFF).count();
        for (int number = 0; items.size() + later < articles; number++) {
            items.add(new Item.Noise(number));
        }
        Collections.shuffle(items, random);
        var batches = IntStream.rangeClosed(0, (items.size() - 1) / BATCH)
                .mapToObj(i -> List.copyOf(items.subList(i * BATCH, Math.min(items.size(), (i + 1) * BATCH))))
                .toList();
        return new Plan(stories, batches, faults(faults, batches.size() / faults, random));
    }

    List<Story> stories() {
        return stories;
    }

    List<Fault> faults() {
        return faults;
    }

    /** The batches of a fault's stretch; the last one has what is over, too. */
    List<List<Item>> stretch(int fault) {
        var length = batches.size() / faults.size();
        var end = fault == faults.size() - 1 ? batches.size() : (fault + 1) * length;
        return batches.subList(fault * length, end);
    }

    private static List<Fault> faults(int number, int stretch, Random random) {
        var victims = new ArrayList<Victim>();
        for (int i = 0; i < number; i++) {
            var parts = Victim.values();
            victims.add(i < parts.length ? parts[i] : parts[random.nextInt(parts.length)]);
        }
        Collections.shuffle(victims, random);
        return victims.stream()
                .map(victim -> new Fault(victim, random.nextInt(stretch), random.nextInt(LATEST_MILLIS)))
                .toList();
    }

    private static Story story(int number, Random random) {
        var reprints = random.nextInt(MOST_REPRINTS + 1);
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Story(number, Course.WITHDRAWN, 0);
            case 2, 3 -> new Story(number, Course.CORRECTED, 0);
            case 4, 5 -> new Story(number, Course.CALLED_OFF, reprints);
            default -> new Story(number, Course.REPORTED, reprints);
        };
    }
}
