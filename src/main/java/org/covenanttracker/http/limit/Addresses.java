package org.covenanttracker.http.limit;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/// Finds where a request comes from. A proxy adds at the end of `X-Forwarded-For` whom it heard,
/// and passes on what stood there, so the last address that is no proxy of ours is the one that can
/// be believed.
public final class Addresses {

    /// An IPv6 subscriber has a network of this many bytes and may use any address in it.
    private static final int NETWORK = 8;

    private final List<IpSubnetFilterRule> proxies;

    Addresses(List<String> networks) {
        this.proxies = networks.stream().map(Addresses::network).toList();
    }

    /// @param peer the address at the other end of the connection; null where there is none
    /// @param forwardedFor the values of `X-Forwarded-For`, in order
    byte[] origin(String peer, List<String> forwardedFor) {
        InetAddress found = read(peer);
        if (found == null) return new byte[0];
        List<String> hops = Arrays.asList(String.join(",", forwardedFor).split(","));
        for (String hop : hops.reversed()) {
            InetAddress before = isProxy(found) ? read(hop.strip()) : null;
            if (before == null) break;
            found = before;
        }
        byte[] bytes = found.getAddress();
        return bytes.length > NETWORK ? Arrays.copyOf(bytes, NETWORK) : bytes;
    }

    /// Whether a text names a network in CIDR notation, such as `10.0.0.0/8`, or one address.
    public static boolean isNetwork(String cidr) {
        try {
            network(cidr);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(each -> each.matches(new InetSocketAddress(address, 0)));
    }

    /// Only what is an address already: a name would be looked up.
    private static InetAddress read(String text) {
        return text == null ? null : NetUtil.createInetAddressFromIpAddressString(text);
    }

    private static IpSubnetFilterRule network(String cidr) {
        String[] parts = cidr.strip().split("/", -1);
        InetAddress address = read(parts[0]);
        if (address == null || parts.length > 2) throw new IllegalArgumentException("No network: " + cidr);
        int bits = address.getAddress().length * Byte.SIZE;
        int prefix = parts.length == 1 ? bits : Integer.parseInt(parts[1]);
        return new IpSubnetFilterRule(address, prefix, IpFilterRuleType.ACCEPT);
    }
}
