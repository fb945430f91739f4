package io.newswatch.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests one {@link Newswatch}, started for the first that asks and stopped after the last. */
public final class RunningNewswatch implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Newswatch.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(RunningNewswatch.class))
                .computeIfAbsent(Newswatch.class, key -> start(), Newswatch.class);
    }

    private static Newswatch start() {
        try {
            return Newswatch.start(Files.createTempDirectory("newswatch-system-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
