package io.newswatch.local.verbs.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.local.running.Reply;
import io.newswatch.local.running.Role;
import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.running.ServiceApi;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks every part how it is. */
final class HealthCheck {
    private static final List<Role> SERVERS = List.of(Role.KAFKA, Role.POSTGRES);
    private static final List<Role> SERVICES = List.of(Role.INGEST, Role.CLASSIFY, Role.ALERT, Role.CONSOLE);

    private HealthCheck() {}

    static List<PartHealth> of(RunningSystem system) {
        var parts = new ArrayList<PartHealth>();
        SERVERS.forEach(role -> parts.add(ofServer(system, role)));
        SERVICES.forEach(role -> parts.add(ofService(system, role)));
        return parts;
    }

    private static PartHealth ofServer(RunningSystem system, Role role) {
        var server = system.server(role);
        var address = server.host() + ":" + server.port();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(server.host(), server.port()), (int) StatusVerb.PATIENCE.toMillis());
            return PartHealth.well(role.title(), address);
        } catch (IOException e) {
            return PartHealth.silent(role.title(), address);
        }
    }

    private static PartHealth ofService(RunningSystem system, Role role) {
        var address = system.address(role);
        // Health is open to everybody: no token is shown to whatever listens there.
        try (var service = new ServiceApi(address, "none", StatusVerb.PATIENCE)) {
            var reply = service.get("/q/health/ready");
            return reply.isSuccess()
                    ? PartHealth.well(role.title(), address.toString())
                    : PartHealth.unwell(role.title(), address.toString(), failedChecks(reply));
        } catch (IOException e) {
            return PartHealth.silent(role.title(), address.toString());
        }
    }

    private static String failedChecks(Reply reply) {
        var checks = StreamSupport.stream(reply.body().path("checks").spliterator(), false);
        var failed = checks.filter(check -> !check.path("status").asText().equals("UP"))
                .map(HealthCheck::describe)
                .collect(Collectors.joining("; "));
        return failed.isEmpty() ? reply.problem() : failed;
    }

    private static String describe(JsonNode check) {
        var data = check.path("data");
        return check.path("name").asText("a check") + " is down" + (data.isEmpty() ? "" : " " + data);
    }
}
