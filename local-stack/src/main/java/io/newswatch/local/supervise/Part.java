package io.newswatch.local.supervise;

import io.newswatch.local.child.ChildProcess;
import java.util.function.Supplier;

/**
 * A part of the stack that runs as a child process.
 *
 * @param name what people call it
 * @param address where it can be reached once it is ready
 * @param start starts it and returns when it is ready; throws {@link io.newswatch.local.child.StartFailedException}
 */
public record Part(String name, String address, Supplier<ChildProcess> start) {}
