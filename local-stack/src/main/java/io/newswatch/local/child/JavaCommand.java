package io.newswatch.local.child;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a child JVM: the same Java as ours, a capped heap, a collector that suits two cores. */
public final class JavaCommand {
    private JavaCommand() {}

    /** A JVM with that much heap and these arguments. */
    public static List<String> of(int heapMegabytes, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(List.of("-Xshare:auto", "-Dfile.encoding=UTF-8", "-Duser.timezone=UTC"));
        command.addAll(arguments);
        return command;
    }

    /** Arguments with which a JVM keeps an archive of the classes that it loads, and starts from it the next time. */
    public static List<String> archive(Path file) {
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + file, "-Xlog:disable");
    }
}
