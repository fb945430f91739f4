package io.newswatch.local.terminal;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Prints a {@link VerbFailure} as one line and turns it into the process's exit code. */
public final class VerbFailures implements IExecutionExceptionHandler {
    private final Terminal terminal;

    public VerbFailures(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public int handleExecutionException(Exception exception, CommandLine command, ParseResult parsed) throws Exception {
        if (!(exception instanceof VerbFailure failure)) {
            throw exception;
        }
        terminal.err().println("newswatch: " + failure.getMessage());
        if (failure.exitCode() == VerbFailure.USAGE) {
            command.usage(terminal.err());
        }
        return failure.exitCode();
    }
}
