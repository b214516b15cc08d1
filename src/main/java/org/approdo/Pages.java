package org.approdo;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.approdo.editorial.TranslationStatus;
import org.approdo.export.AssetFiles;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;
import org.approdo.render.AppScripts;
import org.approdo.render.PageRenderer;
import org.approdo.search.SearchIndex;
import org.approdo.site.Site;
import org.approdo.source.Diagnostics;
import org.approdo.source.Once;

/**
 * The pages of a site, each made when it is asked for, and what they lead to.
 *
 * @param files empty when the templates cannot be read, which was reported
 * @param translations counted when the first asks; only pages of the status do
 * @param search made when the first asks; only the page of the search does
 */
record Pages(
        List<OutputFile> files,
        AppScripts scripts,
        Supplier<TranslationStatus> translations,
        Supplier<SearchIndex> search) {
    static Pages of(Path root, Site site, Options options, Diagnostics log) {
        var search = new Once<>(() -> options.share().search(site, options.cache()));
        AppScripts scripts = AppScripts.of(site);
        var translations = new Once<>(() -> TranslationStatus.of(site.content().entries(), site.config()));
        List<OutputFile> files =
                PageRenderer.render(root, site, translations, () -> search.get().base(), scripts.base(), log);
        return new Pages(files, scripts, translations, search);
    }

    /** Makes the index of the search beside other work, so that who asks for it later does not wait. */
    void index() {
        Objects.requireNonNull(search.get());
    }

    /** To be looked at before all is made; what clashes is told when it is. */
    OutputTree tree(Path root, Site site) {
        var log = new Diagnostics();
        return OutputTree.merge(log, files, scripts.files(), AssetFiles.of(root, site, log));
    }
}
