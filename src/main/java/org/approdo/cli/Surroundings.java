package org.approdo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.approdo.content.SiteConfig;
import org.approdo.source.Diagnostic;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;

/**
 * What hosts of repositories have to know besides the findings.
 *
 * @param folder where the site lies in its repository: empty, or {@code portal/}
 * @param baseUrl where the site is published, with the pages on its rules; empty when that is not known
 * @param summary the file in which a step of GitHub's workflows sums up what it did
 */
record Surroundings(String folder, String baseUrl, Optional<Path> summary) {
    static Surroundings none() {
        return new Surroundings("", "", Optional.empty());
    }

    /** @param summary the name of the file, absent outside of workflows */
    static Surroundings of(Path root, Optional<String> baseUrl, Optional<String> summary) {
        Path site = root.toAbsolutePath().normalize();
        Path top = site;
        while (top != null && !Files.exists(top.resolve(".git"))) {
            top = top.getParent();
        }
        String folder = top == null ? "" : top.relativize(site).toString().replace('\\', '/');
        String url = SiteConfig.read(root, baseUrl, new Diagnostics())
                .map(SiteConfig::baseUrl)
                .orElse("");
        return new Surroundings(folder.isEmpty() ? "" : folder + '/', url, summary.map(Path::of));
    }

    /** The file of a finding, from the top of the repository. */
    String path(Diagnostic diagnostic) {
        return folder + diagnostic.span().file().path();
    }

    /** The page that explains a rule; empty when it is not known where. */
    Optional<String> page(Rule rule) {
        return baseUrl.isEmpty() ? Optional.empty() : Optional.of(baseUrl + "/handbook/rules/" + rule.id() + '/');
    }
}
