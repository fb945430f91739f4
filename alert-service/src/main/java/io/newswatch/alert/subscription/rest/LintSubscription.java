package io.newswatch.alert.subscription.rest;

import io.newswatch.alert.preview.Preview;
import io.newswatch.alert.preview.PreviewSubscription;
import io.newswatch.alert.subscription.ReadCriteria;
import io.newswatch.alert.subscription.Spec;
import io.newswatch.alert.subscription.lint.Finding;
import io.newswatch.alert.subscription.lint.Lint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Looks through a subscription whose query was checked. */
record LintSubscription(ReadCriteria criteria, Lint lint, PreviewSubscription previews) {
    /** What is odd about one that is about to be saved; a moment is spent on what it would have brought lately. */
    List<Finding> of(Spec spec) {
        return of(spec, previews.atAGlance(criteria.of(spec)));
    }

    /** What is odd about one when this is what it would have brought. */
    List<Finding> of(Spec spec, Preview preview) {
        var findings = new ArrayList<>(lint.of(spec, criteria.query(spec)));
        if (preview.tooBroad()) {
            findings.add(new Finding("too-broad", tooBroad(preview), ""));
        }
        return findings;
    }

    private String tooBroad(Preview preview) {
        return String.format(
                Locale.ROOT,
                "would have brought %s %.0f alerts a day of late; more than %.0f are hardly read: ask for more at once,"
                        + " or for a digest",
                preview.complete() ? "about" : "at least",
                preview.alertsPerDay(),
                previews.tooManyADay());
    }
}
