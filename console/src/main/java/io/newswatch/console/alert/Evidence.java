package io.newswatch.console.alert;

import java.util.List;

/** Why an alert was raised, and what spoke against it. */
public record Evidence(List<Reason> supporting, List<Reason> opposing) {
    public Evidence {
        supporting = List.copyOf(supporting);
        opposing = List.copyOf(opposing);
    }
}
