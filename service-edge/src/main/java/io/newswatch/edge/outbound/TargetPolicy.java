package io.newswatch.edge.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Says which addresses that people entered may be called. It is asked when one is saved, and again with the resolved
 * addresses at every connection, because names can change what they stand for in between. Thread-safe.
 */
public final class TargetPolicy {
    /** A last label that makes a number of the host; no top-level domain looks like it. */
    private static final Pattern NUMBER = Pattern.compile("(^|\\.)([0-9]+|0[xX][0-9a-fA-F]*)$");

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern FOUR_NUMBERS = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private final boolean allowLocal;
    private final Set<String> allowedTargets;
    private final NameLookup names;

    /**
     * @param allowLocal permits loopback and private ranges
     * @param allowedTargets permitted {@code host:port} pairs, whatever range they are in
     */
    public TargetPolicy(boolean allowLocal, Set<String> allowedTargets) {
        this(allowLocal, allowedTargets, InetAddress::getAllByName);
    }

    TargetPolicy(boolean allowLocal, Set<String> allowedTargets, NameLookup names) {
        this.allowLocal = allowLocal;
        this.allowedTargets = Set.copyOf(allowedTargets);
        this.names = names;
    }

    /**
     * Checks an address before it is saved. A name that does not resolve now passes: it is checked when it does.
     *
     * @throws ForbiddenTargetException when it is not one that may be called
     */
    public void check(URI uri) throws ForbiddenTargetException {
        checkForm(uri);
        try {
            resolve(host(uri), port(uri));
        } catch (ForbiddenHostException e) {
            throw new ForbiddenTargetException(String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            return;
        }
    }

    /** Checks all that can be seen without asking the network. */
    void checkForm(URI uri) throws ForbiddenTargetException {
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new ForbiddenTargetException("only http and https addresses can be called, not '" + scheme + "'");
        }
        if (uri.getHost() == null || uri.getHost().isBlank()) {
            throw new ForbiddenTargetException(
                    "the address has no host that is a name or a complete number; write it as https://host/path");
        }
        if (uri.getRawUserInfo() != null) {
            throw new ForbiddenTargetException("the address must not contain a user name or password");
        }
        if (uri.getPort() == 0 || uri.getPort() > 65_535) {
            throw new ForbiddenTargetException("port " + uri.getPort() + " does not exist");
        }
        checkNumbers(strip(uri.getHost()));
    }

    /** Refuses numbers that different programs read differently: octal, hexadecimal, shortened, with a zone. */
    private static void checkNumbers(String host) throws ForbiddenTargetException {
        if (host.contains("%")) {
            throw new ForbiddenTargetException("'" + host + "' has a zone, which means something on this machine only");
        }
        if (NUMBER.matcher(host).find() && !FOUR_NUMBERS.matcher(host).matches()) {
            throw new ForbiddenTargetException(
                    "'" + host + "' is no address; write it as four decimal numbers such as 192.0.2.1");
        }
    }

    /** The addresses behind a name, every one of them permitted. */
    List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var addresses = names.addresses(strip(host));
        if (!allowedTargets.contains(strip(host) + ":" + port)) {
            for (var address : addresses) {
                checkAddress(host, address);
            }
        }
        return Arrays.stream(addresses).map(a -> new InetSocketAddress(a, port)).toList();
    }

    private void checkAddress(String host, InetAddress address) throws ForbiddenHostException {
        var permitted =
                switch (AddressClass.of(address)) {
                    case PUBLIC -> true;
                    case LOCAL -> allowLocal;
                    case SPECIAL -> false;
                };
        if (!permitted) {
            throw new ForbiddenHostException("'" + host
                    + "' is a loopback, private or special address; only public addresses can be called"
                    + " (NEWSWATCH_ALLOW_LOCAL_TARGETS=true permits loopback and private ranges)");
        }
    }

    private static String host(URI uri) {
        return uri.getHost();
    }

    private static int port(URI uri) {
        if (uri.getPort() > 0) {
            return uri.getPort();
        }
        return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    }

    private static String strip(String host) {
        var bare = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** A name that leads to a forbidden address; a kind of unknown host to the HTTP client that asks. */
    static final class ForbiddenHostException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        ForbiddenHostException(String message) {
            super(message);
        }
    }
}
