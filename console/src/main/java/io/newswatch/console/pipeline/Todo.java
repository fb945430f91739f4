package io.newswatch.console.pipeline;

import java.util.ArrayList;
import java.util.List;

/**
 * Something that waits for an operator.
 *
 * @param link to where it is done
 */
record Todo(String text, String link, String name) {

    /** All that waits, the gravest first; empty is good. */
    static List<Todo> of(Flow flow, LedgerJson ledger, long letters, List<Receiver> receivers, long brokenSources) {
        var todos = new ArrayList<Todo>();
        if (ledger.imbalance() != 0) {
            todos.add(new Todo(
                    "The books do not balance: " + ledger.imbalance()
                            + " alerts or deliveries are missing or too many.",
                    "#ledger",
                    "See the books"));
        }
        for (var silent : flow.silent()) {
            todos.add(new Todo(
                    "The figures of “" + silent + "” cannot be read: its service does not answer.",
                    "#flow",
                    "See the flow"));
        }
        for (var stage : flow.stages()) {
            if (stage.isBehind()) {
                todos.add(new Todo(
                        stage.waiting() + " articles wait before “" + stage.title()
                                + "”. Another replica of its service helps.",
                        "#flow",
                        "See the flow"));
            }
        }
        if (letters > 0) {
            todos.add(new Todo(
                    letters == 1 ? "1 dead letter waits." : Flow.number(letters) + " dead letters wait.",
                    "/pipeline/dead-letters",
                    "Read them"));
        }
        if (!receivers.isEmpty()) {
            var failed = receivers.stream().mapToInt(Receiver::count).sum();
            todos.add(new Todo(
                    failed == 1 ? "1 delivery was given up." : failed + " deliveries were given up.",
                    "/pipeline?see=deliveries#deliveries",
                    "See to whom"));
        }
        if (brokenSources > 0) {
            todos.add(new Todo(
                    brokenSources == 1 ? "1 source is broken or gone." : brokenSources + " sources are broken or gone.",
                    "/sources?show=attention",
                    "See which"));
        }
        return todos;
    }
}
