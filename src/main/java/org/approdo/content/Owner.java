package org.approdo.content;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;

/**
 * Who looks after something: {@code @name}, {@code @organisation/team}, or a mail address, as CODEOWNERS writes them.
 *
 * @param span where it is written
 */
public record Owner(String name, Span span) {
    private static final Pattern NAME = Pattern.compile(
            "@[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?(?:/[A-Za-z0-9._-]+)*|[^\\s@#]+@[^\\s@#]+\\.[^\\s@#]+");

    /** Reports {@link Rule#BAD_OWNER}. */
    public static Optional<Owner> read(YamlNode.Scalar written, Diagnostics log) {
        return read(written.text(), written.span(), log);
    }

    /** Reports {@link Rule#BAD_OWNER}. */
    public static Optional<Owner> read(String name, Span span, Diagnostics log) {
        if (NAME.matcher(name).matches()) {
            return Optional.of(new Owner(name, span));
        }
        log.report(Rule.BAD_OWNER, span, name);
        return Optional.empty();
    }

    static List<Owner> readAll(List<YamlNode.Scalar> written, Diagnostics log) {
        return written.stream().flatMap(s -> read(s, log).stream()).toList();
    }
}
