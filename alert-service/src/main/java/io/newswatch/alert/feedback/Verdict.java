package io.newswatch.alert.feedback;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader thought of an alert. */
public enum Verdict {
    /** It was what they asked for. */
    RELEVANT,
    /** It was not about what they asked for: a mistake of the classifier or of their criteria. */
    IRRELEVANT,
    /** Right, but too late to be of use. */
    LATE,
    /** They had been told already. */
    DUPLICATE;

    /** As it is written in requests, answers and the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is written so. */
    public static Optional<Verdict> of(String code) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.code().equals(code))
                .findFirst();
    }
}
