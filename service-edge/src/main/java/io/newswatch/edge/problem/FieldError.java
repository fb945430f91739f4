package io.newswatch.edge.problem;

/**
 * One refused part of a request.
 *
 * @param pointer where it stands, as a JSON pointer (RFC 6901); empty for the whole body
 * @param detail what was refused and what would be right
 */
public record FieldError(String pointer, String detail) {}
