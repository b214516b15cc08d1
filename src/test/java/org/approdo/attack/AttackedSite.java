package org.approdo.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.Generated;
import org.approdo.Golden;
import org.approdo.TestSite;
import org.approdo.output.OutputTree;
import org.approdo.source.Diagnostic;
import org.approdo.source.Severity;

/**
 * Cases laid into a site, which is built until nothing is refused any more: a case whose file has an error is taken out
 * and the rest built again.
 *
 * @param tree what came of the cases that were let in; empty where there is none
 * @param refused the errors that kept a case out
 * @param findings warnings and notes about cases that were let in
 */
public record AttackedSite(
        String name,
        List<Attack> attacks,
        Optional<OutputTree> tree,
        Map<Attack, List<Diagnostic>> refused,
        Map<Attack, List<Diagnostic>> findings) {
    private static final Path TYPE = Path.of("src/test/resources/attacks-site");
    private static final Comparator<Attack> BY_NAME = Comparator.comparing(Attack::name);

    /** A site with all cases that can share one. */
    public static AttackedSite shared(Path folder) {
        return build(
                folder,
                "shared",
                Corpus.read().stream().filter(a -> !a.place().alone()).toList());
    }

    /** Sites with one case each, built when their turn comes: together they need much memory. */
    public static Stream<AttackedSite> alone(Path folder) {
        return Corpus.read().stream().filter(a -> a.place().alone()).map(a -> build(folder, a.name(), List.of(a)));
    }

    /** What is left to ask of a site whose pages were looked at. */
    public AttackedSite withoutPages() {
        return new AttackedSite(name, attacks, Optional.empty(), refused, findings);
    }

    /** A site with its own content only, to compare with. */
    public static AttackedSite none(Path folder) {
        return build(folder, "none", List.of());
    }

    private static AttackedSite build(Path folder, String name, List<Attack> attacks) {
        var refused = new TreeMap<Attack, List<Diagnostic>>(BY_NAME);
        var left = new ArrayList<>(attacks);
        while (true) {
            delete(folder);
            TestSite site = TestSite.in(folder);
            TestSite.copy(TYPE, folder);
            site.append("locales/it.yml", Golden.read(TYPE.resolve("words.it")));
            left.forEach(a -> a.place().write(site, a.name(), a.text()));
            Generated generated = site.generate();
            Map<Attack, List<Diagnostic>> found = byAttack(left, generated.diagnostics());
            if (generated.tree().isPresent()) {
                return new AttackedSite(name, attacks, generated.tree(), refused, found);
            }
            List<Attack> wrong = left.stream()
                    .filter(a -> found.getOrDefault(a, List.of()).stream().anyMatch(AttackedSite::isError))
                    .toList();
            if (wrong.isEmpty()) {
                throw new AssertionError("errors that belong to no case: " + TestSite.errors(generated));
            }
            wrong.forEach(a -> refused.put(a, List.copyOf(found.getOrDefault(a, List.of()))));
            left.removeAll(wrong);
            if (left.isEmpty()) {
                return new AttackedSite(name, attacks, Optional.empty(), refused, Map.of());
            }
        }
    }

    private static boolean isError(Diagnostic diagnostic) {
        return diagnostic.severity() == Severity.ERROR;
    }

    /** Findings by the case whose files they name; in a site with one case, all are its own. */
    private static Map<Attack, List<Diagnostic>> byAttack(List<Attack> attacks, List<Diagnostic> diagnostics) {
        var byName = new TreeMap<String, Attack>();
        attacks.forEach(a -> byName.put(a.place().folder(a.name(), a.text()), a));
        var found = new TreeMap<Attack, List<Diagnostic>>(BY_NAME);
        for (Diagnostic diagnostic : diagnostics) {
            String path = diagnostic.span().file().path();
            Optional<Attack> attack =
                    attacks.size() == 1 && attacks.get(0).place().alone()
                            ? Optional.of(attacks.get(0))
                            : Stream.of(path.split("/", -1))
                                    .filter(byName::containsKey)
                                    .map(byName::get)
                                    .findFirst();
            attack.ifPresent(
                    a -> found.computeIfAbsent(a, k -> new ArrayList<>()).add(diagnostic));
        }
        return found;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
