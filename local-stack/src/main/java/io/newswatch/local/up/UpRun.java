package io.newswatch.local.up;

import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.LogFile;
import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.running.Role;
import io.newswatch.local.running.ServerAddress;
import io.newswatch.local.supervise.Supervisor;
import io.newswatch.local.up.Secrets.AdminToken;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One run of everything, from the first line on the screen to the last. */
final class UpRun {
    private static final Duration BETWEEN_HOUSEKEEPING = Duration.ofSeconds(2);

    private final UpSettings settings;
    private final Servers servers;
    private final Secrets secrets;
    private final UpScreen screen;
    private final RunFile runFile;
    private final StopRequest stop;

    UpRun(UpSettings settings, Servers servers, Secrets secrets, UpScreen screen, RunFile runFile, StopRequest stop) {
        this.settings = settings;
        this.servers = servers;
        this.secrets = secrets;
        this.screen = screen;
        this.runFile = runFile;
        this.stop = stop;
    }

    /** Returns when everything has stopped again, because that was asked for. */
    void run() {
        var token = secrets.adminToken(settings.variable("NEWSWATCH_ADMIN_TOKEN"));
        var environment = new ServiceEnvironment(settings, secrets, token.value());
        var supervisor = new Supervisor(screen, stop.requested());
        var inThisProcess = new InThisProcess(settings, screen);
        try (var stack = new ProcessStack(settings, servers, environment, supervisor, inThisProcess)) {
            if (stack.start(token.value())) {
                runFile.write(settings, servers.addresses(), supervisor.running());
                screen.table(addresses(token));
                screen.say("newswatch is ready");
                keepHouse(supervisor);
            }
            screen.say("stopping …");
        }
        screen.say("stopped");
    }

    private Map<String, String> addresses(AdminToken token) {
        var rows = new LinkedHashMap<String, String>();
        for (var role : Role.values()) {
            if (settings.ports().containsKey(role)) {
                rows.put(role.title(), addressOf(role));
            }
        }
        rows.put("data and logs", settings.data().toString());
        var kept = token.isNew() ? token.value() : "kept in " + secrets.adminTokenFile();
        rows.put("admin token", settings.variable("NEWSWATCH_ADMIN_TOKEN").isPresent() ? "as preset" : kept);
        rows.put("sign in once at", SignInLink.of(settings.url(Role.ALERT), token.value()));
        return rows;
    }

    private String addressOf(Role role) {
        return switch (role) {
            case KAFKA -> servers.addresses().bootstrapServers();
            case POSTGRES -> ServerAddress.ofDatabase(servers.addresses().jdbcUrl());
            case SMTP -> settings.host() + ":" + settings.port(role);
            case CONSOLE, INGEST, CLASSIFY, ALERT, MAILBOX -> settings.url(role);
            case DEMO -> settings.url(role) + " (webhooks received: /hooks)";
        };
    }

    private void keepHouse(Supervisor supervisor) {
        while (!stopRequestedWithin(BETWEEN_HOUSEKEEPING)) {
            var running = supervisor.running();
            runFile.write(settings, servers.addresses(), running);
            running.values().forEach(UpRun::rotateLog);
        }
    }

    private static void rotateLog(ChildProcess child) {
        try {
            LogFile.rotate(child.log());
        } catch (IOException e) {
            throw new StartFailedException("the log of " + child.name() + " cannot be kept small", e);
        }
    }

    private boolean stopRequestedWithin(Duration limit) {
        try {
            stop.requested().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a stop request cannot fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
