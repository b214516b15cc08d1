package org.approdo.markdown;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a link leads, judged on the decoded address.
 *
 * <p>Grammar: {@code /type/area/id/#anchor | #anchor | https://… | http://… | mailto:… | tel:+…}. Everything else, such as
 * {@code javascript:} however it is spelt, is no link.
 */
public sealed interface LinkTarget {
    Pattern PAGE = Pattern.compile("/([a-z0-9-]+/)*(#[A-Za-z][A-Za-z0-9.-]*)?");
    Pattern ANCHOR = Pattern.compile("#[A-Za-z][A-Za-z0-9.-]*");
    Pattern TEL = Pattern.compile("tel:\\+?[0-9]{2,15}");
    Pattern MAIL = Pattern.compile("mailto:[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,250}\\.[A-Za-z]{2,24}");

    /**
     * A page of the site, without language.
     *
     * @param path {@code /guides/italia/casa/}
     * @param anchor may be empty
     */
    record Page(String path, String anchor) implements LinkTarget {}

    /**
     * A heading of the same document.
     *
     * @param anchor without {@code #}
     */
    record SamePage(String anchor) implements LinkTarget {}

    /** An address elsewhere, in ASCII. */
    record Elsewhere(String url) implements LinkTarget {}

    static Optional<LinkTarget> parse(String decoded) {
        if (decoded.chars().anyMatch(c -> c <= ' ' || c == 0x7F)) {
            return Optional.empty();
        }
        if (PAGE.matcher(decoded).matches()) {
            int hash = decoded.indexOf('#');
            String path = hash < 0 ? decoded : decoded.substring(0, hash);
            // every translation names the same pages
            return Optional.of(new Page(path.intern(), hash < 0 ? "" : decoded.substring(hash + 1)));
        }
        if (ANCHOR.matcher(decoded).matches()) {
            return Optional.of(new SamePage(decoded.substring(1)));
        }
        if (TEL.matcher(decoded).matches() || MAIL.matcher(decoded).matches()) {
            return Optional.of(new Elsewhere(decoded));
        }
        return WebAddress.parse(decoded).map(Elsewhere::new);
    }
}
