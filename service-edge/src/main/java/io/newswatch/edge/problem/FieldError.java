package io.newswatch.edge.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One refused part of a request.
 *
 * @param pointer where it stands, as a JSON pointer (RFC 6901); empty for the whole body
 * @param detail what was refused and what would be right
 * @param position the character within a text at which it goes wrong, counted from 1, when there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(
        String pointer, String detail, @Nullable Integer position) {
    /** Without a place within the text. */
    public FieldError(String pointer, String detail) {
        this(pointer, detail, null);
    }
}
