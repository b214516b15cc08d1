package org.approdo;

import java.nio.file.Path;
import java.util.Optional;
import org.approdo.content.Content;
import org.approdo.content.ContentRules;
import org.approdo.content.SiteConfig;
import org.approdo.editorial.EditorialRules;
import org.approdo.exchange.table.TableRules;
import org.approdo.export.AssetFiles;
import org.approdo.export.Exports;
import org.approdo.export.OfflineFiles;
import org.approdo.export.QrCodes;
import org.approdo.export.ShareCards;
import org.approdo.locale.Glossary;
import org.approdo.locale.Messages;
import org.approdo.locale.PlainWords;
import org.approdo.output.OutputRules;
import org.approdo.output.OutputTree;
import org.approdo.output.PageWeights;
import org.approdo.render.AppScripts;
import org.approdo.search.SearchIndex;
import org.approdo.site.Site;
import org.approdo.site.SiteRules;
import org.approdo.source.Diagnostics;
import org.approdo.source.Parallel;

/** The pipeline: a site's folder in, the tree of its pages out. */
public final class SiteGenerator {
    private SiteGenerator() {}

    /**
     * Reads {@code root}, writes nothing. Every stage reports all it finds; the pipeline stops where the next stage could
     * only repeat it. What could be read is linked even so: a broken reference shows in the same run as a broken date.
     */
    public static Generated generate(Path root, Options options) {
        return generate(root, options, Audience.none());
    }

    /**
     * The same for an audience that does not wait for the end.
     *
     * @throws java.util.concurrent.CancellationException when nobody of it waits any more
     */
    public static Generated generate(Path root, Options options, Audience audience) {
        var log = new Diagnostics();
        var read = SiteConfig.read(root, options.baseUrl(), log);
        if (read.isEmpty() || log.hasErrors()) {
            return Generated.failed(log);
        }
        SiteConfig config = read.get();
        Messages messages = Messages.read(root, config.locales(), config.sourceLocale(), log);
        Glossary glossary = Glossary.read(root, config.locales(), log);
        Content content = Content.read(root, config, options.day(), options.drafts(), options.items(), log);
        Site site = Site.link(content, messages, glossary, config, options.day(), log);
        Optional<Pages> linked = log.hasErrors() ? Optional.empty() : Optional.of(Pages.of(root, site, options, log));
        if (linked.isPresent() && !log.hasErrors()) {
            Pages first = linked.get();
            audience.linked(site, () -> first.tree(root, site));
        }
        audience.goOn();
        Parallel.run(
                () -> linked.ifPresent(Pages::index), // takes as long as the rules
                () -> {
                    if (!options.share().isChecked()) {
                        ContentRules.check(content, log);
                        SiteRules.check(site, log);
                        TableRules.check(root, site, log);
                        EditorialRules.checkOwners(site, log);
                        PlainWords plain = PlainWords.read(root, config.locales(), log);
                        if (options.advice()) {
                            EditorialRules.check(site, plain, log);
                        }
                    }
                });
        if (linked.isEmpty() || log.hasErrors()) {
            return Generated.failed(log);
        }
        audience.goOn();
        Pages pages = linked.get();
        SearchIndex search = pages.search().get();
        AppScripts scripts = pages.scripts();
        OutputTree planned = OutputTree.merge(
                log,
                pages.files(),
                search.files(),
                scripts.files(),
                Exports.of(site, pages.translations().get()),
                QrCodes.of(site),
                ShareCards.of(site),
                AssetFiles.of(root, site, log));
        if (log.hasErrors()) {
            return Generated.failed(log);
        }
        OutputTree early = options.share().of(planned);
        OutputTree tree = options.share().of(early.with(OfflineFiles.of(site, early, search.base(), scripts.base())));
        PageWeights weights =
                OutputRules.check(tree, OutputRules.Settings.of(config.baseUrl()), options.cache(), audience, log);
        return Generated.of(site, tree, weights, log);
    }
}
