package io.newswatch.local.verbs.evaluate;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An evaluation as JSON: one line a case, then one line with the summary. */
final class EvaluationJson {
    private final ObjectMapper mapper = new ObjectMapper();
    private final PrintStream out;

    EvaluationJson(PrintStream out) {
        this.out = out;
    }

    void print(Evaluation evaluation) throws IOException {
        for (var judged : evaluation.judged()) {
            out.println(mapper.writeValueAsString(line(judged)));
        }
        out.println(mapper.writeValueAsString(mapper.createObjectNode().set("summary", summary(evaluation))));
    }

    private ObjectNode line(JudgedCase judged) {
        var line = mapper.createObjectNode();
        line.put("id", judged.labelled().id());
        line.put("language", judged.classification().language().tag());
        line.put("level", judged.level().name());
        line.put("score", judged.score());
        ids(line, "actors", judged.actors());
        ids(line, "topics", judged.topics());
        line.put("genre", judged.classification().genre());
        line.put("timeliness", judged.classification().timeliness());
        return line;
    }

    private ObjectNode summary(Evaluation evaluation) {
        var all = evaluation.inAll();
        var summary = mapper.createObjectNode();
        summary.put("taxonomy", evaluation.taxonomy());
        summary.put("classifier", evaluation.classifier());
        summary.put("cases", all.cases());
        summary.put("exactLevels", all.exactLevels());
        summary.set("alertable", tally(all.alertable()));
        summary.set("actors", tally(all.actors()));
        summary.set("topics", tally(all.topics()));
        summary.put("language", all.language().value());
        summary.put("genre", all.genre().value());
        summary.put("timeliness", all.timeliness().value());
        summary.set("byLanguage", groups(evaluation.byLanguage()));
        summary.set("byFamily", groups(evaluation.byFamily()));
        var mistakes = summary.putArray("mistakes");
        evaluation.mistakes().forEach(judged -> mistakes.add(judged.labelled().id()));
        return summary;
    }

    private ObjectNode groups(Map<String, Scores> groups) {
        var json = mapper.createObjectNode();
        groups.forEach(
                (name, scores) -> json.set(name, tally(scores.alertable()).put("cases", scores.cases())));
        return json;
    }

    private ObjectNode tally(Tally tally) {
        return mapper.createObjectNode()
                .put("hits", tally.hits())
                .put("falseAlarms", tally.falseAlarms())
                .put("misses", tally.misses())
                .put("precision", tally.precision())
                .put("recall", tally.recall())
                .put("f1", tally.f1());
    }

    private static void ids(ObjectNode line, String name, Set<String> ids) {
        var array = line.putArray(name);
        new TreeSet<>(ids).forEach(array::add);
    }
}
