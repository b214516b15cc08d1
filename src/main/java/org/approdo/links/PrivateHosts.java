package org.approdo.links;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * Hosts that a public portal has no reason to name, and that no text may make us ask: this machine, the network around it,
 * what only a network's inside knows.
 *
 * <p>A name is looked up, so that one that leads inside is known too. One that is not found leads nowhere.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">special addresses</a>
 */
final class PrivateHosts {
    private PrivateHosts() {}

    static boolean contain(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.equals("localhost")
                || name.endsWith(".localhost")
                || name.endsWith(".local")
                || name.endsWith(".internal")) {
            return true;
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(name)) {
                if (isPrivate(address)) {
                    return true;
                }
            }
            return false;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        boolean unique = address instanceof Inet6Address && (first & 0xFE) == 0xFC;
        boolean shared = bytes.length == 4 && first == 100 && (bytes[1] & 0xC0) == 64;
        boolean nowhere = bytes.length == 4 && (first == 0 || first >= 240);
        return address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || unique
                || shared
                || nowhere;
    }
}
