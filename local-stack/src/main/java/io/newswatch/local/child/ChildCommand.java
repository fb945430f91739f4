package io.newswatch.local.child;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is needed to start a child.
 *
 * @param name what people call this part
 * @param command program and arguments
 * @param environment added to our own environment
 * @param log file that standard output and standard error are appended to
 * @param stop how the child is asked to stop
 * @param grace how long it may take to stop before it is killed
 */
public record ChildCommand(
        String name, List<String> command, Map<String, String> environment, Path log, StopSignal stop, Duration grace) {
    /** Copies the collections and refuses an empty command. */
    public ChildCommand {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("command of " + name + " is empty");
        }
        if (grace.toSeconds() < 1) {
            throw new IllegalArgumentException("grace of " + name + " must be a second or more, not " + grace);
        }
    }
}
