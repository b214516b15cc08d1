package org.approdo.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.approdo.TestSite;
import org.approdo.locale.LocaleTag;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Severity;

/** The content of a test's site, read and checked, not linked. */
record ReadContent(SiteConfig config, Content content, Diagnostics log) {
    static final LocaleTag ITALIAN = new LocaleTag("it");
    static final LocaleTag ENGLISH = new LocaleTag("en");
    static final LocaleTag ARABIC = new LocaleTag("ar");
    static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    static ReadContent of(TestSite site) {
        return of(site, DAY);
    }

    static ReadContent of(TestSite site, LocalDate day) {
        return of(site.root(), day);
    }

    static ReadContent of(Path root, LocalDate day) {
        var log = new Diagnostics();
        SiteConfig config =
                SiteConfig.read(root, Optional.empty(), log).orElseThrow(() -> new AssertionError(log.sorted()));
        Content content = Content.read(root, config, day, log);
        ContentRules.check(content, log);
        return new ReadContent(config, content, log);
    }

    Entry entry(String type, String id) {
        return content.entry(type, id).orElseThrow(() -> new AssertionError(type + '/' + id + ": " + log.sorted()));
    }

    EntryText text(String type, String id, LocaleTag locale) {
        return Optional.ofNullable(entry(type, id).texts().get(locale)).orElseThrow();
    }

    List<Diagnostic> errors() {
        return log.sorted().stream().filter(d -> d.severity() == Severity.ERROR).toList();
    }

    /** {@code path:line:column rule message} of the findings of a rule. */
    List<String> findings(String rule) {
        return log.sorted().stream()
                .filter(d -> d.rule().id().equals(rule))
                .map(d -> d.span().file().path()
                        + ':'
                        + d.span().line()
                        + ':'
                        + d.span().column()
                        + ' '
                        + d.message())
                .toList();
    }
}
