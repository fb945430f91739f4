package io.newswatch.system.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests one {@link Newswatch}, started for the first that asks and stopped after the last. What a test killed and
 * did not start again, because it failed, is started before anything else happens; its logs are kept in {@code target}.
 * After each test, every event since the last one must be what the AsyncAPI document says.
 */
public final class RunningNewswatch implements ParameterResolver, AfterTestExecutionCallback {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Newswatch.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).computeIfAbsent(Newswatch.class, key -> start(), Newswatch.class);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        var newswatch = running(context).get(Newswatch.class, Newswatch.class);
        if (newswatch != null) {
            if (context.getExecutionException().isPresent()) {
                newswatch.keepLogs(Path.of(
                        "target", "logs-of-" + context.getRequiredTestClass().getSimpleName()));
            }
            newswatch.mend();
            newswatch.judgeEvents();
        }
    }

    private static Store running(ExtensionContext context) {
        // Of the whole process: where tests run in several processes, each class is a run of its own.
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(RunningNewswatch.class));
    }

    private static Newswatch start() {
        try {
            return Newswatch.start(Files.createTempDirectory("newswatch-system-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
