package io.newswatch.classifier.taxonomy;

import io.newswatch.classifier.taxonomy.Knowledge.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads actors: {@code id  label  Wikidata id  companions  part of}. */
final class ActorReader {
    private ActorReader() {}

    static Map<String, Actor> read(List<Row> rows) {
        Map<String, Actor> actors = new LinkedHashMap<>();
        for (Row row : rows) {
            Actor actor = actor(row);
            if (actors.put(actor.id(), actor) != null) {
                throw row.wrong("the actor " + actor.id() + " is there twice");
            }
        }
        return actors;
    }

    /** After all are read, because they name each other. */
    static void check(List<Row> rows, Set<String> actors) {
        for (Row row : rows) {
            for (int column : new int[] {3, 4}) {
                for (String other : row.list(column, ",")) {
                    if (!actors.contains(other)) {
                        throw row.wrong("there is no actor " + other);
                    }
                }
            }
        }
    }

    private static Actor actor(Row row) {
        String id = row.required(0, "id");
        if (!id.matches("[a-z]+:[a-z0-9-]+")) {
            throw row.wrong("\"" + id + "\" is no actor id such as country:jp");
        }
        String wikidata = row.optional(2);
        if (!wikidata.isEmpty() && !wikidata.matches("Q[1-9][0-9]*")) {
            throw row.wrong("\"" + wikidata + "\" is no Wikidata id such as Q7184; write - where it is not sure");
        }
        return new Actor(
                id,
                row.required(1, "label"),
                wikidata.isEmpty() ? null : wikidata,
                Set.copyOf(row.list(3, ",")),
                row.list(4, ","));
    }
}
