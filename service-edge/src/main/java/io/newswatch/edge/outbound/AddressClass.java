package io.newswatch.edge.outbound;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * What an IP address is good for. Addresses that carry another one inside (IPv4-mapped, IPv4-compatible, NAT64, 6to4)
 * are judged by that one, too.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA IPv4 special-purpose registry</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA IPv6 special-purpose registry</a>
 */
enum AddressClass {
    PUBLIC,
    /** Loopback and private ranges: the ones that a closed network may permit. */
    LOCAL,
    /** Link-local, metadata, multicast, documentation and other ranges where no publisher or receiver lives. */
    SPECIAL;

    private static final List<IPAddress> LOCAL_RANGES =
            ranges("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7");

    // The single addresses are metadata services of cloud providers that live inside otherwise harmless ranges.
    private static final List<IPAddress> SPECIAL_RANGES = ranges(
            "0.0.0.0/8",
            "100.64.0.0/10",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "168.63.129.16/32",
            "::/128",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "64:ff9b:1::/48",
            "fd00:ec2::254/128",
            "fd00:42::42/128",
            "fd20:ce::254/128");

    /** All that has been given to networks of the public so far; the rest of IPv6 has other uses, or none yet. */
    private static final IPAddress GLOBAL_UNICAST = range("2000::/3");

    private static final IPAddress NAT64 = range("64:ff9b::/96");
    private static final IPAddress COMPATIBLE = range("::/96");

    static AddressClass of(InetAddress address) {
        return of(new IPAddressString(address.getHostAddress().replaceAll("%.*", "")).getAddress());
    }

    private static AddressClass of(IPAddress address) {
        if (SPECIAL_RANGES.stream().anyMatch(range -> range.contains(address))) {
            return SPECIAL;
        }
        if (LOCAL_RANGES.stream().anyMatch(range -> range.contains(address))) {
            return LOCAL;
        }
        return inner(address).map(AddressClass::of).orElseGet(() -> outer(address));
    }

    private static AddressClass outer(IPAddress address) {
        return address.isIPv4() || GLOBAL_UNICAST.contains(address) ? PUBLIC : SPECIAL;
    }

    private static Optional<IPAddress> inner(IPAddress address) {
        if (!address.isIPv6()) {
            return Optional.empty();
        }
        var v6 = address.toIPv6();
        if (v6.isIPv4Mapped() || NAT64.contains(v6) || COMPATIBLE.contains(v6)) {
            return Optional.of(v6.getEmbeddedIPv4Address());
        }
        if (v6.is6To4()) {
            return Optional.of(v6.get6To4IPv4Address());
        }
        return Optional.empty();
    }

    private static List<IPAddress> ranges(String... ranges) {
        return List.of(ranges).stream().map(AddressClass::range).toList();
    }

    private static IPAddress range(String range) {
        return new IPAddressString(range).getAddress().toPrefixBlock();
    }
}
