package org.approdo.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address on the web that readers may be sent to: {@code https} or {@code http}, a host with a dot, no user name. */
public final class WebAddress {
    private WebAddress() {}

    /** The address in ASCII, as it may stand in an {@code href}; empty when it is none. */
    public static Optional<String> parse(String address) {
        try {
            var uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("https") || scheme.equals("http");
            boolean host = uri.getHost() != null && uri.getHost().contains(".");
            return web && host && uri.getRawUserInfo() == null ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
