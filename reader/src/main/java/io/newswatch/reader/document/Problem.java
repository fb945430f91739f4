package io.newswatch.reader.document;

/** Something that was wrong with a document and did not stop it from being read. */
public record Problem(ProblemCode code, String detail) {}
