package io.newswatch.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the publication date of an article is worth. A date is never invented. */
public enum DateTrust {
    @JsonProperty("stated")
    STATED,
    @JsonProperty("missing")
    MISSING,
    @JsonProperty("future")
    FUTURE,
    @JsonProperty("stale")
    STALE
}
