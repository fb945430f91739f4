package io.newswatch.alert.rebuild;

/** Begins a rebuild, which goes on by itself. */
public interface BeginRebuild {
    /** Begins one unless one is under way; then false. */
    boolean begin(String by);
}
