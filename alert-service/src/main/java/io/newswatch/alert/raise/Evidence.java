package io.newswatch.alert.raise;

import io.newswatch.contract.Classification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;

/** Chooses the evidence that people are shown, with the sentences around it. */
final class Evidence {
    private static final int MOST_FOR = 12;
    private static final int MOST_AGAINST = 6;

    /** So that a hundred names of one side never push out the one relation. */
    private static final int FIRST_OF_EACH_KIND = 4;

    private Evidence() {}

    /** The strongest reasons for and against; the classifier gives the strongest first. */
    static AlertPayload.Why of(Classification.Coverage coverage, Content.Texts texts) {
        return new AlertPayload.Why(
                chosen(coverage.reasonsFor(), MOST_FOR).stream()
                        .map(reason -> withContext(reason, texts))
                        .toList(),
                chosen(coverage.reasonsAgainst(), MOST_AGAINST).stream()
                        .map(reason -> withContext(reason, texts))
                        .toList());
    }

    /** The first few of each kind, then whatever comes first, in the given order. */
    static List<Classification.Reason> chosen(List<Classification.Reason> reasons, int most) {
        if (reasons.size() <= most) {
            return reasons;
        }
        var places = new TreeSet<Integer>();
        var ofKind = new HashMap<String, Integer>();
        for (int i = 0; i < reasons.size() && places.size() < most; i++) {
            if (ofKind.merge(reasons.get(i).kind(), 1, Integer::sum) <= FIRST_OF_EACH_KIND) {
                places.add(i);
            }
        }
        for (int i = 0; i < reasons.size() && places.size() < most; i++) {
            places.add(i);
        }
        var chosen = new ArrayList<Classification.Reason>();
        places.forEach(place -> chosen.add(reasons.get(place)));
        return chosen;
    }

    private static AlertPayload.Reason withContext(Classification.Reason reason, Content.Texts texts) {
        return new AlertPayload.Reason(
                reason.kind(),
                reason.field(),
                reason.start(),
                reason.end(),
                reason.text(),
                reason.rule(),
                context(reason, "title".equals(reason.field()) ? texts.title() : texts.body()));
    }

    /** Offsets come from another service: outside the text they give no context instead of an error. */
    private static AlertPayload.Excerpt context(Classification.Reason reason, String text) {
        if (reason.start() < 0 || reason.end() < reason.start() || reason.end() > text.length()) {
            return new AlertPayload.Excerpt("", "");
        }
        return new AlertPayload.Excerpt(Excerpts.before(text, reason.start()), Excerpts.after(text, reason.end()));
    }
}
