package io.newswatch.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * An article with its classification: in JSON the article's fields plus {@code classification}.
 *
 * @param classification null only in a withdrawal, which has no text to classify
 */
public record ClassifiedArticle(
        @JsonUnwrapped Article article, @Nullable Classification classification) {}
