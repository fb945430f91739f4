package io.newswatch.local.servers;

import com.sun.security.auth.module.UnixSystem;
import io.newswatch.local.child.ChildCommand;
import io.newswatch.local.child.ChildProcess;
import io.newswatch.local.child.StartFailedException;
import io.newswatch.local.child.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The data folder of a PostgreSQL server: made once, with a password of its own, and kept. */
final class PostgresCluster {
    static final String USER = "newswatch";
    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);

    private final Path folder;
    private final Path log;
    private final PostgresBinaries binaries;

    private PostgresCluster(Path folder, Path log, PostgresBinaries binaries) {
        this.folder = folder;
        this.log = log;
        this.binaries = binaries;
    }

    static PostgresCluster open(Path given, Path log) {
        var folder = given.toAbsolutePath();
        try {
            Files.createDirectories(folder);
            var cluster = new PostgresCluster(folder, log, PostgresBinaries.unpacked(folder));
            if (!Files.exists(cluster.data().resolve("PG_VERSION"))) {
                cluster.create();
            }
            return cluster;
        } catch (IOException e) {
            throw new StartFailedException("PostgreSQL's data folder " + folder + " cannot be used", e);
        }
    }

    Path data() {
        return folder.resolve("cluster");
    }

    String password() {
        try {
            return Files.readString(passwordFile());
        } catch (IOException e) {
            throw new StartFailedException("PostgreSQL's password cannot be read from " + passwordFile(), e);
        }
    }

    /** PostgreSQL refuses to run as root; in a user namespace without mappings it does not know that it does. */
    List<String> program(String name, String... arguments) {
        var command = new ArrayList<String>();
        if (new UnixSystem().getUid() == 0) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(binaries.program(name));
        command.addAll(List.of(arguments));
        return command;
    }

    ChildCommand child(String name, List<String> command) {
        return new ChildCommand(name, command, Map.of("LC_ALL", "C"), log, StopSignal.INT, Duration.ofSeconds(10));
    }

    /** Makes the cluster beside its place and renames it, so that one that is killed in between is simply made again. */
    private void create() throws IOException {
        var beside = folder.resolve("cluster.new");
        Folders.delete(beside);
        writePassword();
        var initdb = program(
                "initdb",
                "--pgdata=" + beside,
                "--username=" + USER,
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--no-sync");
        try (var process = ChildProcess.start(child("initdb", initdb))) {
            process.awaitSuccess(INITDB_LIMIT);
        }
        Files.move(beside, data());
    }

    private void writePassword() throws IOException {
        Files.deleteIfExists(passwordFile());
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        Files.createFile(
                passwordFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), HexFormat.of().formatHex(random), StandardOpenOption.WRITE);
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }
}
