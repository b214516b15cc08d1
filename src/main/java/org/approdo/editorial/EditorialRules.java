package org.approdo.editorial;

import java.util.List;
import org.approdo.content.EntryText;
import org.approdo.content.Owner;
import org.approdo.locale.PlainWords;
import org.approdo.site.Inclusion;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/**
 * The rules of the house that keep nothing from being published.
 *
 * <p>Reports {@link Rule#BAD_OWNER}, {@link Rule#UNKNOWN_OWNER}, {@link Rule#INCLUDE_MOVED}, and the rules of {@link
 * GlossaryRules}, {@link Reviews}, {@link RegionPart}, {@link PlainLanguage} and {@link CopiedText}.
 */
public final class EditorialRules {
    private EditorialRules() {}

    /** None of what it finds is an error. */
    public static void check(Site site, PlainWords plain, Diagnostics log) {
        GlossaryRules.check(site, log);
        Reviews.check(site, log);
        RegionPart.check(site, log);
        checkIncluded(site, log);
        var language = new PlainLanguage(plain, log);
        site.content().entries().parallelStream()
                .forEach(e -> e.texts().values().stream()
                        .filter(EntryText::isShown)
                        .forEach(t -> language.check(e.type(), t)));
        CopiedText.check(site, log);
    }

    /** Whether who is named an owner can be one. */
    public static void checkOwners(Site site, Diagnostics log) {
        List<String> known =
                site.config().owners().known().stream().map(Owner::name).toList();
        for (Owner owner : new Owners(site).everywhere(log)) {
            if (!known.contains(owner.name())) {
                log.report(Rule.UNKNOWN_OWNER, owner.span(), owner.name());
            }
        }
    }

    /** A text of another's that changed under the item that shows it. */
    private static void checkIncluded(Site site, Diagnostics log) {
        for (Inclusion inclusion : Inclusion.all(site, site.content().entries())) {
            if (inclusion.movedOn()) {
                String hint = "look whether it still fits here, then run ./approdo pin on %s"
                        .formatted(inclusion.text().file().path());
                log.reportWithHint(
                        Rule.INCLUDE_MOVED,
                        inclusion.shortcode().span(),
                        hint,
                        inclusion.shortcode().target());
            }
        }
    }
}
