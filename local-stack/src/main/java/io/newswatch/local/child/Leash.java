package io.newswatch.local.child;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Wraps a command so that it ends when our end of its standard input closes.
 *
 * <p>The kernel closes that end when this process dies, however it dies, on Linux and macOS alike. A watcher (a second
 * shell, blocked on the pipe) then asks the child to stop and kills it when it does not. The first shell becomes the
 * child by {@code exec}, so the process id we know is the child's own. Parent-death signals were not used: they are
 * Linux only, end with the thread that forked, and are lost when credentials change.
 *
 * <p>Each child leads a session of its own: Ctrl-C in a terminal reaches the supervisor alone, which stops the children
 * in order, and a signal to the supervisor's process group leaves the watchers alive to do their work.
 */
final class Leash {
    private static final String SCRIPT = """
            signal=$1 grace=$2
            shift 2
            exec 3<&0 </dev/null
            ( (
                trap '' INT TERM HUP
                while read -r line; do :; done <&3
                kill -s "$signal" $$
                tenths=$((grace * 10))
                while [ "$tenths" -gt 0 ] && kill -0 $$; do
                    sleep 0.1
                    tenths=$((tenths - 1))
                done
                kill -s KILL $$
            ) >/dev/null 2>&1 & )
            exec 3<&-
            exec "$@"
            """;

    private static final String SESSION_BY_PERL = "use POSIX; POSIX::setsid(); exec { $ARGV[0] } @ARGV; exit 127";

    private Leash() {}

    static List<String> of(ChildCommand child) {
        var command = new ArrayList<>(ownSession());
        command.addAll(List.of("sh", "-c", SCRIPT, "newswatch-leash"));
        command.add(child.stop().name());
        command.add(Long.toString(child.grace().toSeconds()));
        command.addAll(child.command());
        return command;
    }

    /** macOS has no setsid program, but it has Perl. */
    private static List<String> ownSession() {
        if (onPath("setsid")) {
            return List.of("setsid");
        }
        return onPath("perl") ? List.of("perl", "-e", SESSION_BY_PERL) : List.of();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
