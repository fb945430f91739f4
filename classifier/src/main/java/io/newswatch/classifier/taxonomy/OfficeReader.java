package io.newswatch.classifier.taxonomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads who held which office when: {@code office  person  from  until}; one person an office at a time. */
final class OfficeReader {
    private final Set<String> actors;

    OfficeReader(Set<String> actors) {
        this.actors = actors;
    }

    List<Office> read(List<Row> rows) {
        List<Office> offices = new ArrayList<>();
        for (Row row : rows) {
            Office office = office(row);
            for (Office other : offices) {
                if (other.office().equals(office.office()) && other.overlaps(office)) {
                    throw row.wrong("the term of " + office.person() + " as " + office.office() + " overlaps that of "
                            + other.person());
                }
            }
            offices.add(office);
        }
        return offices;
    }

    private Office office(Row row) {
        String until = row.optional(3);
        Office office = new Office(
                known(row, row.required(0, "office")),
                known(row, row.required(1, "person")),
                Condition.day(row, row.required(2, "from")),
                until.isEmpty() ? null : Condition.day(row, until));
        if (office.until() != null && !office.from().isBefore(office.until())) {
            throw row.wrong("the term ends before it begins");
        }
        return office;
    }

    private String known(Row row, String actor) {
        if (!actors.contains(actor)) {
            throw row.wrong("there is no actor " + actor + "; add it to actors.tsv");
        }
        return actor;
    }
}
