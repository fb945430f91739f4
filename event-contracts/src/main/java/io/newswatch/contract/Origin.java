package io.newswatch.contract;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an article came to us. Only {@link #LIVE} raises alerts for readers. */
public enum Origin {
    @JsonProperty("live")
    LIVE,
    /** Pushed as such, or older than the source that brought it. */
    @JsonProperty("backfill")
    BACKFILL,
    /** Planted to measure the pipeline; excluded from readers and counts. */
    @JsonProperty("canary")
    CANARY,
    /** Classified again; never by ingest. */
    @JsonProperty("replay")
    REPLAY
}
