package org.approdo.output;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.approdo.cache.StepCache;
import org.approdo.cache.StepKey;
import org.approdo.source.Diagnostics;
import org.approdo.source.Sha256;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/** Walks one page once, and shows each element to those who check it. A page without findings is remembered. */
final class PageAudit {
    private final PageLinks links;
    private final StepCache cache;
    private final Receiver receiver;
    private final String surroundings;
    /** The same few on every page. */
    private final Map<String, String> ids = new ConcurrentHashMap<>();

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    PageAudit(OutputTree tree, String baseUrl, StepCache cache, Receiver receiver) {
        this.links = new PageLinks(tree, baseUrl);
        this.cache = cache;
        this.receiver = receiver;
        var around = Sha256.of(baseUrl);
        // a page that names a folder by its hash finds in it what it found before
        tree.files().stream()
                .map(OutputFile::path)
                .filter(p -> !OutputFile.isVersioned(p))
                .forEach(p -> around.add(p).add("\n"));
        this.surroundings = around.hex();
    }

    /**
     * What is left to do when all pages were walked.
     *
     * @param ids sorted
     * @param weight in bytes, after gzip
     */
    record Walked(OutputFile page, List<String> ids, List<LinkAudit.Anchored> anchors, int weight) {}

    /** Empty when the page cannot be made. */
    Optional<Walked> walk(OutputFile page, Diagnostics log) {
        receiver.goOn();
        try {
            byte[] bytes = page.bytes();
            Walked walked = remembered(page, bytes, log);
            receiver.take(page, bytes);
            return Optional.of(walked);
        } catch (OutputFile.Unmade e) {
            return Optional.empty();
        }
    }

    private Walked remembered(OutputFile page, byte[] bytes, Diagnostics log) {
        if (!cache.remembers()) {
            return walk(page, bytes, log);
        }
        // what a page's links lead to depends on which files there are
        StepKey key = StepKey.of(cache.inputsOf("audit")
                .add(surroundings)
                .add(page.path())
                .add("\0")
                .add(page.hash()));
        Optional<Walked> known = cache.find(key).map(b -> WalkedCodec.read(page, b));
        if (known.isPresent()) {
            page.weighs(known.get().weight());
            return with(known.get().ids(), known.get());
        }
        var own = new Diagnostics();
        Walked walked = walk(page, bytes, own);
        if (own.isEmpty()) {
            cache.keep(key, WalkedCodec.write(walked));
        }
        log.addAll(own);
        return walked;
    }

    private Walked walk(OutputFile page, byte[] bytes, Diagnostics log) {
        Document document = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8));
        var report = new PageReport(page, log);
        var markup = new MarkupAudit(report);
        var structure = new StructureAudit(report);
        var names = new NameAudit(report);
        var languages = new LanguageAudit(report);
        var linked = new LinkAudit(report, links);
        var policy = new PolicyAudit(report, hashes);
        document.traverse(new ElementVisitor() {
            @Override
            void visit(Element element, int depth, boolean inContent) {
                markup.visit(element, inContent);
                structure.visit(element);
                names.visit(element);
                languages.visit(element, depth);
                linked.visit(element);
                policy.visit(element);
            }
        });
        structure.finish(document);
        policy.finish(document);
        Set<String> ids = structure.ids();
        return with(ids, new Walked(page, List.of(), linked.finish(ids), page.gzipped(bytes)));
    }

    private Walked with(Collection<String> ids, Walked walked) {
        List<String> shared =
                ids.stream().map(i -> this.ids.computeIfAbsent(i, same -> same)).toList();
        return new Walked(walked.page(), shared, walked.anchors(), walked.weight());
    }

    /** Knows whether an element lies in author content: below an element of class {@code content}. */
    private abstract static class ElementVisitor implements NodeVisitor {
        private static final int NONE = -1;

        /** Depth of the outermost one around. */
        private int contentDepth = NONE;

        abstract void visit(Element element, int depth, boolean inContent);

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element && !(node instanceof Document)) {
                visit(element, depth, contentDepth != NONE);
                if (contentDepth == NONE && element.hasClass("content")) {
                    contentDepth = depth;
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (depth == contentDepth) {
                contentDepth = NONE;
            }
        }
    }
}
