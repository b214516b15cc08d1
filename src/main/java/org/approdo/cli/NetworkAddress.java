package org.approdo.cli;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;

/** Under which address this machine is known in its network. */
final class NetworkAddress {
    /** An address of nobody, set apart for examples. */
    private static final byte[] ELSEWHERE = {(byte) 192, 0, 2, 1};

    private static final int ANY_PORT = 9;

    private NetworkAddress() {}

    /** That which it would speak from to somebody elsewhere; nothing is sent. Empty without a network. */
    static Optional<Inet4Address> find() {
        try (var socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(ELSEWHERE), ANY_PORT));
            return socket.getLocalAddress() instanceof Inet4Address own
                            && !own.isAnyLocalAddress()
                            && !own.isLoopbackAddress()
                    ? Optional.of(own)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
