package org.approdo.editorial;

import java.util.List;
import org.approdo.content.Owner;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/**
 * The rules of the house that keep nothing from being published.
 *
 * <p>Reports {@link Rule#BAD_OWNER}, {@link Rule#UNKNOWN_OWNER}, and through {@link GlossaryRules} words that the glossary
 * would not use.
 */
public final class EditorialRules {
    private EditorialRules() {}

    public static void check(Site site, Diagnostics log) {
        checkOwners(site, log);
        GlossaryRules.check(site, log);
    }

    private static void checkOwners(Site site, Diagnostics log) {
        List<String> known =
                site.config().owners().known().stream().map(Owner::name).toList();
        for (Owner owner : new Owners(site).everywhere(log)) {
            if (!known.contains(owner.name())) {
                log.report(Rule.UNKNOWN_OWNER, owner.span(), owner.name());
            }
        }
    }
}
