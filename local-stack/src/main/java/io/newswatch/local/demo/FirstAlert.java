package io.newswatch.local.demo;

import io.newswatch.local.demo.hooks.ReceivedHook;
import io.newswatch.local.terminal.Printable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says once that the first alert came, and why it was raised. */
final class FirstAlert implements Consumer<ReceivedHook> {
    private final Consumer<String> announce;
    private final AtomicBoolean said = new AtomicBoolean();

    FirstAlert(Consumer<String> announce) {
        this.announce = announce;
    }

    @Override
    public void accept(ReceivedHook hook) {
        if (hook.type().startsWith("alert.") && said.compareAndSet(false, true)) {
            announce.accept(line(hook));
        }
    }

    private static String line(ReceivedHook hook) {
        var data = hook.body().path("data");
        return Printable.line(
                "first alert: " + data.path("level").asText("?") + " “" + hook.title() + "”" + evidence(hook));
    }

    private static String evidence(ReceivedHook hook) {
        return StreamSupport.stream(
                        hook.body().path("data").path("why").path("for").spliterator(), false)
                .limit(4)
                .map(reason -> reason.path("kind").asText() + " “"
                        + Printable.line(reason.path("text").asText(), 60) + "”")
                .collect(Collectors.joining(", ", " because of ", ""));
    }
}
