package org.approdo.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.approdo.content.vocabulary.Vocabulary;
import org.approdo.source.DeviceName;
import org.approdo.source.Diagnostics;
import org.approdo.source.FileStamp;
import org.approdo.source.Parallel;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.SourceTree;

/**
 * Sorts the files below {@code content/} into types and items, and has them read.
 *
 * <p>Reports {@link Rule#NO_TYPES}, {@link Rule#TYPE_MISSING}, {@link Rule#UNEXPECTED_FILE}, {@link Rule#BAD_ID}, {@link
 * Rule#AREA_MISSING}.
 */
final class ContentReader {
    private static final String VOCABULARIES = "content/_vocabularies/";
    /** Folders that others read. */
    private static final List<String> OTHERS =
            List.of(VOCABULARIES, "content/_maps/", "content/_towns/", "content/_tables/");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Path root;
    private final SiteConfig config;
    private final Map<String, Vocabulary> vocabularies;
    private final Diagnostics log;
    private final SortedMap<String, FileStamp> paths;
    private final Set<String> vocabularyNames;
    private final Set<String> unread = new ConcurrentSkipListSet<>();

    ContentReader(Path root, SiteConfig config, Map<String, Vocabulary> vocabularies, Diagnostics log) {
        this.root = root;
        this.config = config;
        this.vocabularies = vocabularies;
        this.log = log;
        SortedMap<String, FileStamp> all = SourceTree.stamps(root, "content", log);
        this.paths = new TreeMap<>(all);
        OTHERS.forEach(folder -> below(folder).clear());
        this.vocabularyNames = all.keySet().stream()
                .filter(p -> p.startsWith(VOCABULARIES) && p.endsWith(".yml"))
                .map(p -> p.substring(VOCABULARIES.length(), p.length() - ".yml".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedMap<String, FileStamp> below(String folder) {
        // behind the last of its files comes a sign that follows the slash
        return paths.subMap(folder, folder.substring(0, folder.length() - 1) + '0');
    }

    /** Types with an error are left out, since their items could only be misjudged. */
    Map<String, ContentType> readTypes() {
        var files = new TreeMap<String, String>();
        for (String path : paths.keySet()) {
            String[] names = path.split("/", -1);
            if (names.length == 3 && names[2].equals("_type.yml")) {
                files.put(names[1], path);
            }
        }
        if (files.isEmpty()) {
            log.report(Rule.NO_TYPES, config.file().start());
        }
        var reader = new TypeReader(vocabularyNames, files.keySet(), log);
        var types = new TreeMap<String, ContentType>();
        files.forEach((name, path) -> {
            checkId(name, path);
            long before = log.errors();
            SourceFile.read(root, path, log)
                    .flatMap(f -> reader.read(name, f))
                    .filter(t -> log.errors() == before)
                    .ifPresent(t -> types.put(name, t));
        });
        return types;
    }

    List<Entry> readEntries(Map<String, ContentType> types, ItemMemory memory) {
        ItemMemory.Run run = memory.begin(config, types, vocabularies, bytesOfTexts());
        var folders = new TreeMap<String, List<String>>();
        for (String path : paths.keySet()) {
            if (!path.endsWith("/_type.yml")) {
                int slash = path.lastIndexOf('/');
                folders.computeIfAbsent(path.substring(0, slash), f -> new ArrayList<>())
                        .add(path.substring(slash + 1));
            }
        }
        run.keepOnly(folders.keySet());
        return Parallel.map(List.copyOf(folders.entrySet()), f -> readFolder(f.getKey(), f.getValue(), types, run))
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private long bytesOfTexts() {
        return paths.entrySet().stream()
                .filter(f -> f.getKey().endsWith(".md") || f.getKey().endsWith(".yml"))
                .mapToLong(f -> f.getValue().size())
                .sum();
    }

    private Optional<Entry> readFolder(
            String folder, List<String> files, Map<String, ContentType> types, ItemMemory.Run run) {
        String[] names = folder.split("/", -1);
        String first = folder + '/' + files.get(0);
        if (names.length < 2) {
            log.report(Rule.UNEXPECTED_FILE, SourceFile.named(first).start(), files.get(0));
            return Optional.empty();
        }
        ContentType type = types.get(names[1]);
        if (type == null) {
            if (!paths.containsKey("content/" + names[1] + "/_type.yml")) {
                log.report(Rule.TYPE_MISSING, SourceFile.named(first).start(), names[1]);
            }
            unread.add(folder);
            return Optional.empty();
        }
        int depth = type.area() ? 4 : 3;
        boolean hasIndex = files.stream().anyMatch(f -> f.startsWith("index."));
        if (names.length != depth) {
            boolean areaMissing = hasIndex && names.length == depth - 1 && type.area();
            Rule rule = areaMissing ? Rule.AREA_MISSING : Rule.UNEXPECTED_FILE;
            if (areaMissing) {
                unread.add(folder);
                log.reportWithHint(
                        rule,
                        SourceFile.named(first).start(),
                        "move it to content/" + type.name() + "/<area>/" + names[2] + "/");
            } else {
                files.forEach(
                        f -> log.report(rule, SourceFile.named(folder + '/' + f).start(), f));
            }
            return Optional.empty();
        }
        String id = names[depth - 1];
        checkId(id, first);
        if (!hasIndex) {
            files.forEach(f -> log.report(
                    Rule.UNEXPECTED_FILE, SourceFile.named(folder + '/' + f).start(), f));
            return Optional.empty();
        }
        Optional<String> area = type.area() ? Optional.of(names[2]) : Optional.empty();
        SortedMap<String, FileStamp> stamps = new TreeMap<>(below(folder + '/'));
        Optional<Entry> entry = run.read(
                folder,
                stamps,
                log,
                own -> new EntryReader(root, config, vocabularies, type, own).read(folder, area, id, files));
        if (entry.isEmpty()) {
            unread.add(folder);
        }
        return entry;
    }

    /** The folders of items that could not be read, after {@link #readEntries}. */
    Set<String> unread() {
        return unread;
    }

    private void checkId(String id, String path) {
        if (!ID.matcher(id).matches()) {
            log.report(Rule.BAD_ID, SourceFile.named(path).start(), id);
        } else if (DeviceName.matches(id)) {
            DeviceName.report(id, SourceFile.named(path).start(), log);
        }
    }
}
