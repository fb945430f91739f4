package io.newswatch.local.terminal;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints a {@link VerbFailure}, or a file or connection that failed, as one line; says the exit code. */
public final class VerbFailures implements IExecutionExceptionHandler {
    private final Terminal terminal;

    public VerbFailures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) throws Exception {
        return switch (exception) {
            case VerbFailure failure -> tell(failure);
            case IOException failed -> tell(VerbFailure.refused(failed.toString()));
            default -> throw exception;
        };
    }

    private int tell(VerbFailure failure) {
        terminal.err().println("newswatch: " + Printable.line(failure.getMessage()));
        return failure.exitCode();
    }
}
