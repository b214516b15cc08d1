package org.approdo.content;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.approdo.locale.LocaleTag;
import org.approdo.locale.Locales;
import org.approdo.markdown.WebAddress;
import org.approdo.source.Diagnostics;
import org.approdo.source.MappingReader;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.YamlNode;
import org.approdo.source.YamlReader;

/**
 * What {@code site-config.yml} says.
 *
 * @param name the portal's name, the same in every language
 * @param baseUrl where it is published, without a slash at the end: {@code https://example.org/portal}
 * @param sourceLocale the language the portal's own words are written in first
 * @param homeArea the area whose parts the home page lists
 * @param helplines contact points for emergencies, which the home page lists
 * @param editUrl where a source file is edited, {@code {path}} for its path; empty for none
 * @param feedbackEmail who gets readers' remarks where no area names anybody; empty for nobody
 * @param exitUrl the harmless page that readers of a discreet page leave for; empty when there is none
 * @param license SPDX id of the content's licence
 * @param pageSize how many items a list shows on one page
 * @param offlineZips whether every area is packed into a ZIP to hand over, in every language
 * @param cards whether pages have pictures for those who share links to them
 * @param handbook whether the site has a handbook for its editors
 * @param owners who looks after what nobody else owns, and after languages
 */
public record SiteConfig(
        SourceFile file,
        String name,
        String baseUrl,
        Locales locales,
        LocaleTag sourceLocale,
        String homeArea,
        List<YamlNode.Scalar> helplines,
        String editUrl,
        String feedbackEmail,
        String exitUrl,
        String license,
        int pageSize,
        boolean offlineZips,
        boolean cards,
        boolean handbook,
        OwnerSettings owners) {

    /**
     * Empty when the file is missing or the site cannot be understood without what is wrong in it. Reports {@link
     * Rule#CONFIG_MISSING}, {@link Rule#NO_LOCALES}, {@link Rule#BAD_BASE_URL}, {@link Rule#UNKNOWN_LOCALE}, {@link Rule#BAD_EMAIL},
     * {@link Rule#BAD_URL}.
     *
     * @param baseUrl replaces the file's, as {@code --base-url} does
     */
    public static Optional<SiteConfig> read(Path root, Optional<String> baseUrl, Diagnostics log) {
        if (!Files.isRegularFile(root.resolve("site-config.yml"))) {
            log.report(Rule.CONFIG_MISSING, SourceFile.named("site-config.yml").start());
            return Optional.empty();
        }
        return SourceFile.read(root, "site-config.yml", log)
                .flatMap(f -> YamlReader.readMapping(f, log).flatMap(m -> decode(f, m, baseUrl, log)));
    }

    private static Optional<SiteConfig> decode(
            SourceFile file, YamlNode.Mapping mapping, Optional<String> givenUrl, Diagnostics log) {
        var reader = new MappingReader(mapping, log);
        String name = reader.requiredText("name").orElse("");
        String url = baseUrl(file, reader, givenUrl, log);
        Locales locales =
                reader.mapping("locales").map(m -> Locales.read(m, log)).orElse(new Locales(List.of()));
        if (locales.all().isEmpty()) {
            log.report(Rule.NO_LOCALES, file.start());
            return Optional.empty();
        }
        LocaleTag source = reader.scalar("source-locale")
                .flatMap(s -> {
                    Optional<LocaleTag> tag = LocaleTag.parse(s.text())
                            .filter(t -> locales.find(t).isPresent());
                    if (tag.isEmpty()) {
                        log.reportUnknown(Rule.UNKNOWN_LOCALE, s.span(), s.text(), locales.names());
                    }
                    return tag;
                })
                .orElse(locales.tags().get(0));
        var config = new SiteConfig(
                file,
                name,
                url,
                locales,
                source,
                reader.requiredText("home-area").orElse(""),
                reader.scalars("helplines"),
                reader.node("edit-url")
                        .map(n -> n.span().text().replace("\"", ""))
                        .orElse(""),
                feedbackEmail(reader, log),
                exitUrl(reader, log),
                reader.text("license").orElse("CC-BY-4.0"),
                Math.max(1, reader.number("page-size").orElse(30)),
                reader.flag("offline-zips"),
                reader.flag("cards"),
                reader.flag("handbook"),
                reader.mapping("owners")
                        .map(m -> OwnerSettings.read(m, locales, log))
                        .orElse(OwnerSettings.NONE));
        reader.finish();
        return Optional.of(config);
    }

    private static String feedbackEmail(MappingReader reader, Diagnostics log) {
        Optional<YamlNode.Scalar> written = reader.scalar("feedback-email");
        if (written.isPresent() && !written.get().text().matches("[^\\s@<>?&%]+@[^\\s@<>?&%]+\\.[^\\s@<>?&.]+")) {
            log.report(Rule.BAD_EMAIL, written.get().span(), written.get().text());
            return "";
        }
        return written.map(YamlNode.Scalar::text).orElse("");
    }

    private static String exitUrl(MappingReader reader, Diagnostics log) {
        Optional<YamlNode.Scalar> written = reader.scalar("exit-url");
        Optional<String> address = written.flatMap(s -> WebAddress.parse(s.text()));
        if (address.isEmpty()) {
            written.ifPresent(s -> log.report(Rule.BAD_URL, s.span(), s.text()));
        }
        return address.orElse("");
    }

    private static String baseUrl(SourceFile file, MappingReader reader, Optional<String> given, Diagnostics log) {
        Optional<YamlNode.Scalar> written = reader.scalar("base-url");
        String url = given.or(() -> written.map(YamlNode.Scalar::text)).orElse("");
        String plain = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        if (!plain.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*")) {
            var span = given.isPresent()
                    ? file.start()
                    : written.map(YamlNode.Scalar::span).orElse(file.start());
            log.report(Rule.BAD_BASE_URL, span, url);
        }
        return plain;
    }

    /** The path below the host that every address starts with: empty, or {@code /portal}. */
    public String basePath() {
        int host = baseUrl.indexOf("://") + "://".length();
        int path = baseUrl.indexOf('/', host);
        return path < 0 ? "" : baseUrl.substring(path);
    }
}
