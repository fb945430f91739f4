package io.newswatch.local.up;

import io.newswatch.local.child.ChildCommand;
import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.JavaCommand;
import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.child.StopSignal;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Starts a service as a JVM of its own and waits until its health check says that it is ready. */
final class ServiceProcess {
    private static final Duration READY_LIMIT = Duration.ofMinutes(2);
    private static final Duration GRACE = Duration.ofSeconds(12);
    private static final int HTTP_MILLIS = 2000;

    private final UpSettings settings;
    private final Programs programs;

    ServiceProcess(UpSettings settings) {
        this.settings = settings;
        this.programs = new Programs(settings.home());
    }

    ChildProcess start(Service service, Map<String, String> environment) {
        var arguments = new ArrayList<>(service.flags());
        var launch = programs.launch(service);
        arguments.addAll(launch.arguments());
        var command = JavaCommand.of(service.heapMegabytes(), arguments);
        var variables = new HashMap<>(environment);
        variables.putAll(launch.variables());
        var log = settings.log(service.name());
        var child =
                ChildProcess.start(new ChildCommand(service.name(), command, variables, log, StopSignal.TERM, GRACE));
        var health = URI.create(settings.url(service.role()) + "/q/health/ready");
        try {
            child.awaitReady(() -> isReady(health), READY_LIMIT);
            return child;
        } catch (StartFailedException e) {
            child.kill();
            throw e;
        }
    }

    private static boolean isReady(URI health) {
        try {
            var connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(HTTP_MILLIS);
            connection.setReadTimeout(HTTP_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
