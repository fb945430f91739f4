package io.newswatch.local.verbs.status;

import com.fasterxml.jackson.databind.JsonNode;
import io.newswatch.local.running.Reply;
import io.newswatch.local.running.RunningSystem;
import io.newswatch.local.running.RunningSystem.Part;
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
    private static final List<Part> SERVERS = List.of(Part.KAFKA, Part.POSTGRES);
    private static final List<Part> SERVICES = List.of(Part.INGEST, Part.CLASSIFY, Part.ALERT, Part.CONSOLE);

    private HealthCheck() {}

    static List<PartHealth> of(RunningSystem system) {
        var parts = new ArrayList<PartHealth>();
        SERVERS.forEach(part -> parts.add(ofServer(system, part)));
        SERVICES.forEach(part -> parts.add(ofService(system, part)));
        return parts;
    }

    private static PartHealth ofServer(RunningSystem system, Part part) {
        var address = system.host(part) + ":" + system.port(part);
        try (var socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(system.host(part), system.port(part)), (int) StatusVerb.PATIENCE.toMillis());
            return PartHealth.well(part.title(), address);
        } catch (IOException e) {
            return PartHealth.silent(part.title(), address);
        }
    }

    private static PartHealth ofService(RunningSystem system, Part part) {
        var address = system.address(part);
        // Health is open to everybody: no token is shown to whatever listens there.
        try (var service = new ServiceApi(address, "none", StatusVerb.PATIENCE)) {
            var reply = service.get("/q/health/ready");
            return reply.isSuccess()
                    ? PartHealth.well(part.title(), address.toString())
                    : PartHealth.unwell(part.title(), address.toString(), failedChecks(reply));
        } catch (IOException e) {
            return PartHealth.silent(part.title(), address.toString());
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
