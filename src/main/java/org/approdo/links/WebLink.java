package org.approdo.links;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.approdo.content.Entry;
import org.approdo.content.EntryText;
import org.approdo.content.SiteConfig;
import org.approdo.markdown.LinkTarget;
import org.approdo.markdown.Part;
import org.approdo.markdown.WebAddress;
import org.approdo.source.Diagnostics;
import org.approdo.source.FrontMatter;
import org.approdo.source.Span;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * An address of another site and everywhere it is written: in prose, in fields, in the configuration.
 *
 * @param address without {@code #anchor}, which servers are not asked for
 * @param places by file and line; once for each line
 */
public record WebLink(URI address, List<Span> places) {
    public WebLink {
        places = List.copyOf(places);
    }

    /**
     * Those of some items and settings, by address.
     *
     * @param settings values of the configuration
     */
    public static List<WebLink> of(Collection<Entry> entries, Collection<YamlNode> settings) {
        var found = new Found();
        entries.stream().flatMap(e -> e.texts().values().stream()).forEach(found::add);
        settings.forEach(found::add);
        return found.links();
    }

    /** Those values of a configuration that readers are sent to. */
    public static List<YamlNode> settings(SiteConfig config) {
        return YamlReader.readMapping(config.file(), new Diagnostics()).flatMap(m -> m.member("exit-url")).stream()
                .map(YamlNode.Member::value)
                .toList();
    }

    private static final class Found {
        private final TreeMap<URI, TreeMap<String, Span>> places = new TreeMap<>();

        void add(EntryText text) {
            var ignored = new Diagnostics();
            Optional<YamlNode.Mapping> fields = text.file().path().endsWith(".md")
                    ? FrontMatter.read(text.file(), ignored).map(FrontMatter::mapping)
                    : YamlReader.readMapping(text.file(), ignored);
            fields.ifPresent(this::add);
            for (Part part : text.mentions()) {
                if (part instanceof Part.Href href && href.target() instanceof LinkTarget.Elsewhere elsewhere) {
                    add(elsewhere.url(), href.span());
                }
            }
        }

        /** A value that is an address as a whole; those inside of texts are found as links of prose. */
        void add(YamlNode node) {
            if (node instanceof YamlNode.Scalar scalar) {
                add(scalar.text(), scalar.span());
            } else if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(this::add);
            } else {
                ((YamlNode.Mapping) node).members().forEach(m -> add(m.value()));
            }
        }

        private void add(String typed, Span span) {
            WebAddress.parse(typed)
                    .ifPresent(a -> places.computeIfAbsent(URI.create(a.replaceFirst("#.*", "")), u -> new TreeMap<>())
                            .putIfAbsent("%s:%08d".formatted(span.file().path(), span.line()), span.find(typed)));
        }

        List<WebLink> links() {
            return places.entrySet().stream()
                    .map(e -> new WebLink(
                            e.getKey(),
                            new TreeSet<>(e.getValue().values()).stream().toList()))
                    .toList();
        }
    }
}
