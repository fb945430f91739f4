package io.newswatch.edge.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** The addresses behind the name of a host. Asked once for every connection. */
@FunctionalInterface
interface NameLookup {
    InetAddress[] addresses(String host) throws UnknownHostException;
}
