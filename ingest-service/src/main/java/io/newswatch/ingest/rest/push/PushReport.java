package io.newswatch.ingest.rest.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.newswatch.edge.problem.FieldError;
import io.newswatch.ingest.article.Taken;
import io.newswatch.ingest.article.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What became of each item of a push. */
public record PushReport(long accepted, long duplicates, long updated, long rejected, List<Item> items) {
    private static final String REJECTED = "rejected";

    public PushReport {
        items = List.copyOf(items);
    }

    /**
     * The report on {@code fit}, one taken for each, and on what was refused.
     */
    static PushReport of(List<Integer> fit, List<Taken> taken, List<Judged.Refused> refused) {
        var items = new ArrayList<Item>(fit.size() + refused.size());
        for (int i = 0; i < fit.size(); i++) {
            items.add(Item.taken(fit.get(i), taken.get(i)));
        }
        refused.forEach(r -> items.add(Item.rejected(r)));
        items.sort(Comparator.comparingInt(Item::index));
        return new PushReport(
                count(taken, Verdict.ACCEPTED),
                count(taken, Verdict.DUPLICATE),
                count(taken, Verdict.UPDATED),
                refused.size(),
                items);
    }

    /** Whether there were items and none was fit to be stored. */
    public boolean nothingTaken() {
        return !items.isEmpty() && rejected == items.size();
    }

    private static long count(List<Taken> taken, Verdict verdict) {
        return taken.stream().filter(t -> t.verdict() == verdict).count();
    }

    /**
     * What became of one item.
     *
     * @param id null when it was rejected
     * @param problem what was wrong, each with its pointer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            int index,
            @Nullable String id,
            String status,
            @Nullable String problem,
            @Nullable List<FieldError> errors) {

        private static Item taken(int index, Taken taken) {
            var status = taken.verdict().name().toLowerCase(Locale.ROOT);
            return new Item(index, taken.article().value(), status, null, null);
        }

        private static Item rejected(Judged.Refused refused) {
            var problem = refused.errors().stream()
                    .map(e -> e.pointer().isEmpty() ? e.detail() : e.pointer() + " " + e.detail())
                    .collect(Collectors.joining("; "));
            return new Item(refused.index(), null, REJECTED, problem, refused.errors());
        }
    }
}
