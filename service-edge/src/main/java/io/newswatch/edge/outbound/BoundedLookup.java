package io.newswatch.edge.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits no longer than this for the name service, which owners of hostile names can make slow and which cannot be
 * interrupted.
 */
record BoundedLookup(NameLookup names, Duration longest) implements NameLookup {
    @Override
    public InetAddress[] addresses(String host) throws UnknownHostException {
        var lookup = new FutureTask<>((Callable<InetAddress[]>) () -> names.addresses(host));
        Thread.ofVirtual().name("name-lookup").start(lookup);
        try {
            return lookup.get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw unknown(host + ": no answer from the name service within " + longest, e);
        } catch (ExecutionException e) {
            throw unknown(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unknown(host + ": interrupted while waiting for the name service", e);
        }
    }

    private static UnknownHostException unknown(String message, Throwable cause) {
        var unknown = new UnknownHostException(message);
        unknown.initCause(cause);
        return unknown;
    }
}
