package io.newswatch.local.up;

import io.newswatch.local.terminal.VerbFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second {@code up} out of a data folder. The kernel lets go when we die, so nothing stale is ever left. */
final class FolderLock implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static FolderLock take(Path data) {
        var file = data.resolve("up.lock");
        try {
            Files.createDirectories(data);
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw VerbFailure.inUse("another ./newswatch up (process "
                        + Files.readString(file).strip() + ") uses the folder " + data
                        + "; stop it, or choose another folder with --data");
            }
            var pid = Long.toString(ProcessHandle.current().pid());
            channel.truncate(0).write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
            return new FolderLock(data, channel);
        } catch (IOException e) {
            throw VerbFailure.refused("the data folder " + data + " cannot be used: " + e);
        }
    }

    /** The folder that is ours. */
    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
