package org.approdo.markdown;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Span;

/**
 * Finds addresses that lead elsewhere than they seem to. No policy of a browser stops those, so a person has to look.
 *
 * <p>Reports {@link Rule#MISLEADING_LINK}.
 */
public final class LinkRule {
    private static final Pattern NUMBER = Pattern.compile("[0-9.]+");
    private static final Set<String> SHORTENERS = Set.of(
            "bit.ly",
            "buff.ly",
            "cutt.ly",
            "goo.gl",
            "is.gd",
            "lnkd.in",
            "ow.ly",
            "rb.gy",
            "rebrand.ly",
            "shorturl.at",
            "t.co",
            "t.ly",
            "tiny.cc",
            "tinyurl.com");

    /** A mail address, or a site: behind {@code https://} or {@code www.}, or with an ending that no file has. */
    private static final Pattern NAMED = Pattern.compile("(?<mail>[\\w.%+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+)"
            + "|(?:https?://|www\\.)(?<site>[a-z0-9-]+(?:\\.[a-z0-9-]+)+)"
            + "|(?<![\\w.@/-])(?<bare>(?:[a-z0-9-]+\\.)+(?:it|eu|com|org|net|gov|info))(?![\\w-])");

    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ./()-]{4,}[0-9]");

    private LinkRule() {}

    /** Judges an address that {@link WebAddress} found to be one. */
    public static void check(String address, Span span, Diagnostics log) {
        String host = host(address);
        if (NUMBER.matcher(host).matches()) {
            report("is a number instead of a name", "write the name of the site", address, span, log);
        } else if (host.startsWith("xn--") || host.contains(".xn--")) {
            String letters = "stands for '%s', with letters of another script"
                    .formatted(IDN.toUnicode(host, IDN.ALLOW_UNASSIGNED));
            report(letters, "look at every letter: some only look like Latin ones", address, span, log);
        } else if (SHORTENERS.contains(withoutWww(host))) {
            report("hides where it leads", "write the address it leads to", address, span, log);
        }
    }

    /** Compares an address with the words that lead to it. */
    static void compare(String words, String address, Span span, Diagnostics log) {
        named(words.toLowerCase(Locale.ROOT), address)
                .filter(n -> !isSame(n, address))
                .ifPresent(n -> report(
                        "is not where its words say, '%s'".formatted(n),
                        "correct the address, or say in the words where it leads",
                        address,
                        span,
                        log));
    }

    /** The site, mail address or number that words name. */
    private static Optional<String> named(String words, String address) {
        Matcher named = NAMED.matcher(words);
        if (named.find()) {
            return Optional.ofNullable(named.group("mail"))
                    .or(() -> Optional.ofNullable(named.group("site")))
                    .or(() -> Optional.ofNullable(named.group("bare")));
        }
        return address.startsWith("tel:") && PHONE.matcher(words.strip()).matches()
                ? Optional.of(words.strip())
                : Optional.empty();
    }

    private static boolean isSame(String named, String address) {
        if (address.startsWith("tel:")) {
            String digits = named.replaceAll("[^0-9]", "").replaceFirst("^00", "");
            return digits.isEmpty() || address.endsWith(digits);
        }
        if (named.contains("@") || address.startsWith("mailto:")) {
            return address.equalsIgnoreCase("mailto:" + named);
        }
        String site = withoutWww(named);
        String host = withoutWww(host(address));
        return host.equals(site) || host.endsWith('.' + site) || site.endsWith('.' + host);
    }

    private static String host(String address) {
        String host = URI.create(address).getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT);
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring("www.".length()) : host;
    }

    private static void report(String what, String hint, String address, Span span, Diagnostics log) {
        log.reportWithHint(Rule.MISLEADING_LINK, span, hint, address, what);
    }
}
