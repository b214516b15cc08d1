package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.approdo.TestSite;
import org.approdo.source.Sha256;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A site made in parts and put together is the site that one build makes, or is refused in plain words. */
class MergeCommandTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String LABEL = "approdo-part.txt";

    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp.resolve("site"));
        site.append("site-config.yml", "cards: false\n"); // pictures take most of the time
    }

    /** The site has three languages. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 13})
    void theBytesAreThoseOfOneBuild(int count) throws IOException {
        List<String> parts = build(count);
        Collections.reverse(parts);

        CommandLineRun run = merge(parts);

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(files(merged())).isEqualTo(files(whole())).hasSizeGreaterThan(100);
        assertThat(run.lines()).last().asString().contains(" files written, 0 unchanged");
    }

    static List<String> features() throws IOException {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** With packs as ZIP files and another address, one with pictures. */
    @ParameterizedTest
    @MethodSource("features")
    void theBytesAreThoseOfOneBuildForEachGoldenSite(String feature) throws IOException {
        site = TestSite.golden(temp.resolve("golden"), feature);
        site.append("site-config.yml", "offline-zips: true\ncards: %s\n".formatted(feature.equals("home")));
        List<String> parts = build(2, "--base-url", "https://stage.example.net/try");

        CommandLineRun run = merge(parts);

        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(files(merged())).isEqualTo(files(whole("--base-url", "https://stage.example.net/try")));
    }

    @Test
    void everyFileIsInOnePartOrMadeByTheMerge() throws IOException {
        var seen = new TreeMap<String, String>();
        for (String part : build(3)) {
            Map<String, String> files = files(Path.of(part));
            files.keySet().removeIf(p -> p.startsWith("approdo-part") || p.equals(".approdo"));
            assertThat(files).hasSizeGreaterThan(20);
            assertThat(seen).doesNotContainKeys(files.keySet().toArray(String[]::new));
            seen.putAll(files);
        }

        Map<String, String> left = files(whole());
        assertThat(left).containsAllEntriesOf(seen);
        left.keySet().removeAll(seen.keySet());
        assertThat(left.keySet())
                .allMatch(p -> p.equals(".approdo")
                        || p.equals("sw.js")
                        || p.startsWith("search/")
                        || p.matches("\\w\\w/(offline/.*|search/index.html)"));
    }

    @Test
    void aPartThatIsMadeAgainIsTheSame() throws IOException {
        List<String> parts = build(2);
        Map<String, String> first = files(Path.of(parts.get(0)));

        CommandLineRun again = shard("1/2", parts.get(0));

        assertThat(again.out()).contains(": 0 files written, ");
        assertThat(files(Path.of(parts.get(0)))).isEqualTo(first);
        Path anew = temp.resolve("anew");
        shard("1/2", anew.toString(), "--no-cache");
        assertThat(files(anew)).isEqualTo(first);
    }

    @Test
    void aMergeIntoTheSameFolderWritesWhatChangedOnly() throws IOException {
        merge(build(2));
        site.append("content/pages/about/index.it.md", "\nUna frase nuova.\n");

        CommandLineRun run = merge(build(2));

        assertThat(run.lines())
                .last()
                .asString()
                .doesNotContain(" 0 files written")
                .doesNotContain(" 0 unchanged");
        Map<String, String> now = files(merged());
        assertThat(now.get("it/pages/about/index.html")).contains("Una frase nuova");
        now.remove(".approdo"); // lists files of the build before, too
        assertThat(now).containsAllEntriesOf(withoutMarker(files(whole())));
    }

    @Test
    void aPartOfASiteWithErrorsIsNotMade() throws IOException {
        site.write("content/pages/about/index.it.md", "---\ntitle: Altro\n---\n\n[a](/nowhere/)\n");

        for (int number = 1; number <= 3; number++) {
            Path part = temp.resolve("part-" + number);
            CommandLineRun run = shard(number + "/3", part.toString());

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .contains("there is no page '/nowhere/' [broken-link]", "; nothing was published, " + part);
            assertThat(part).doesNotExist();
        }
    }

    /** Whether the place is there, only who has both pages knows. */
    @Test
    void linksBetweenPagesOfDifferentPartsAreCheckedByTheMerge() throws IOException {
        site.write(
                "templates/not-found.peb",
                site.read("templates/not-found.peb")
                        .replace("</h1>", "</h1><a href=\"/prova/it/guides/italia/casa/#gone\">a</a>"));
        List<String> parts = build(13);

        CommandLineRun run = merge(parts);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("[page-anchor]", "nothing was published");
        assertThat(merged()).doesNotExist();
        CommandLineRun whole = CommandLineRun.on(
                site.root(), "build", "--out", temp.resolve("whole").toString());
        assertThat(run.lines().subList(0, run.lines().size() - 1))
                .isEqualTo(whole.lines().subList(0, whole.lines().size() - 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/3", "4/3", "1/0", "0/0", "-1/3", "1/-3", "1", "1/", "/3", "a/b", "1/3/5", "1/99999", "", "1 / 3"
            })
    void aShardThatIsNoneIsRefused(String text) {
        CommandLineRun run = CommandLineRun.on(site.root(), "build", "--shard", text);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("approdo: --shard '%s' is no part; write 2/5 for the second of five%n".formatted(text));
        assertThat(site.root().resolve("public")).doesNotExist();
    }

    @Test
    void aPartDoesNotTakeThePlaceOfASite() throws IOException {
        Path whole = whole();
        Map<String, String> before = files(whole);

        CommandLineRun run = shard("1/2", whole.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("approdo: %s holds a whole site; name another folder with --out%n".formatted(whole));
        assertThat(files(whole)).isEqualTo(before);
    }

    @Test
    void withoutAFolderAPartLiesBesideItsSources() {
        assertThat(CommandLineRun.on(site.root(), "build", "--shard", "2/3").code())
                .isZero();

        assertThat(site.root().resolve("part-2").resolve(LABEL)).exists();
        assertThat(site.root().resolve("public")).doesNotExist();
    }

    @Test
    void foldersThatAreNoPartsAreRefused() throws IOException {
        Path empty = Files.createDirectory(temp.resolve("empty"));
        Path file = Files.writeString(temp.resolve("file"), "no folder");
        Path nowhere = temp.resolve("nowhere");

        CommandLineRun run = merge(List.of(empty.toString(), file.toString(), nowhere.toString(), whole().toString()));

        assertRefused(
                run,
                empty + ": no part of a site: .approdo, the list of its files, is missing or damaged; "
                        + "copy the whole folder, hidden files too, or build the part again",
                file + ": no such folder; name those that 'approdo build --shard' made",
                nowhere + ": no such folder; name those that 'approdo build --shard' made",
                temp.resolve("whole") + ": no part of a site; name folders that 'approdo build --shard' made");
    }

    @Test
    void partsThatAreMissingOrThereTwiceAreRefused() throws IOException {
        List<String> parts = build(4);

        assertRefused(
                merge(List.of(parts.get(0), parts.get(3), parts.get(3))),
                parts.get(3) + ": part 4/4, as " + parts.get(3) + " is; name each part once",
                "part 2/4 is missing; name its folder too, or build it with --shard 2/4",
                "part 3/4 is missing; name its folder too, or build it with --shard 3/4");
    }

    @Test
    void partsOfDifferentNumbersAreRefused() throws IOException {
        List<String> parts = build(2);
        String other = temp.resolve("other").toString();
        shard("2/3", other);

        assertRefused(
                merge(List.of(parts.get(0), other)),
                other + ": part 2/3, and " + parts.get(0)
                        + " is one of 2; build all parts with the same number of them");
    }

    @Test
    void partsOfAnotherSiteAreRefused() throws IOException {
        List<String> parts = build(2);
        site.append("content/pages/about/index.it.md", "\nUna frase nuova.\n");
        shard("1/2", parts.get(0));

        assertRefused(
                merge(parts),
                parts.get(1) + ": made from a site that differs from the one in " + site.root()
                        + "; check out the same version of it, and build the part again");
    }

    @Test
    void partsOfAnotherProgramAreRefused() throws IOException {
        List<String> parts = build(2);
        String program = VersionCommand.program();
        edit(Path.of(parts.get(1)), LABEL, program, "0.0.9 on Java 17");

        assertRefused(
                merge(parts),
                parts.get(1) + ": made by approdo 0.0.9 on Java 17, and this is " + program
                        + "; use one approdo and one Java for all");
        edit(Path.of(parts.get(0)), LABEL, "# approdo part 1", "# approdo part 2");
        assertThat(merge(parts).err())
                .contains(parts.get(0) + ": " + LABEL + " is of another approdo; build the part again with this one");
    }

    @Test
    void partsOfAnotherDayOrAddressAreRefused() throws IOException {
        List<String> parts = build(3);
        CommandLineRun.of(
                "build",
                "--shard",
                "2/3",
                "--site",
                site.root().toString(),
                "--clock",
                "2026-11-22",
                "--out",
                parts.get(1));
        shard("3/3", parts.get(2), "--base-url", "https://stage.example.net");

        assertRefused(
                merge(parts),
                parts.get(1) + ": made for the day 2026-11-22, and " + parts.get(0)
                        + " for the day 2026-11-21; build all parts with the same --clock",
                parts.get(2) + ": made for the address 'https://stage.example.net', and " + parts.get(0)
                        + " for the address ''; build all parts with the same --base-url");
    }

    @Test
    void anotherDayOrAddressThanThatOfThePartsIsRefused() throws IOException {
        List<String> parts = build(2);

        assertRefused(
                CommandLineRun.of(merging(parts, "--clock", "2026-11-22")),
                "the parts were made for the day 2026-11-21, not 2026-11-22; "
                        + "leave --clock and SOURCE_DATE_EPOCH out, or build the parts again");
        assertRefused(
                CommandLineRun.of(merging(parts, "--base-url", "https://stage.example.net")),
                "the parts were made for the address in site-config.yml, not 'https://stage.example.net'; "
                        + "leave --base-url out, or build the parts again");
        assertThat(CommandLineRun.of(merging(parts, "--clock", "2026-11-21T23:00:00Z"))
                        .code())
                .isZero();
    }

    @Test
    void aChangedByteIsRefusedWhereverItIs() throws IOException {
        List<String> parts = build(2);
        Path part = Path.of(parts.get(1));
        List<String> paths = List.copyOf(files(part).keySet());
        assertThat(paths).contains(".approdo", LABEL, "approdo-part.steps");

        int refused = 0;
        for (String path : paths) {
            byte[] whole = Files.readAllBytes(part.resolve(path));
            byte[] damaged = whole.clone();
            damaged[whole.length / 2] ^= 1;
            Files.write(part.resolve(path), damaged);
            CommandLineRun run = merge(parts);
            Files.write(part.resolve(path), whole);

            assertThat(run.code()).as(path).isEqualTo(2);
            assertThat(run.err()).as(path).startsWith("approdo: " + part + ": ").doesNotContain("Exception", "\tat ");
            refused++;
        }

        assertThat(refused).isGreaterThan(50);
        Files.delete(part.resolve("approdo-part.steps"));
        assertRefused(
                merge(parts),
                part + ": approdo-part.steps is missing or not as it was made; copy the part again, or build it again");
        Files.delete(part.resolve(LABEL));
        assertRefused(
                merge(parts),
                part + ": approdo-part.steps and 1 more are missing or not as they were made; "
                        + "copy the part again, or build it again");
    }

    @Test
    void aMergeDoesNotPublishIntoItsParts() throws IOException {
        List<String> parts = build(2);
        Map<String, String> before = files(temp);

        for (String out : List.of(parts.get(0), parts.get(1) + "/public", temp.toString())) {
            CommandLineRun run = CommandLineRun.of(
                    "merge", parts.get(0), parts.get(1), "--site", site.root().toString(), "--out", out);

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err()).startsWith("approdo: --out " + out).contains("; name another folder");
        }
        assertThat(files(temp)).isEqualTo(before);
    }

    private List<String> build(int count, String... more) {
        var parts = new ArrayList<String>();
        for (int number = 1; number <= count; number++) {
            String part = temp.resolve("part-" + number).toString();
            CommandLineRun run = shard(number + "/" + count, part, more);
            assertThat(run.code()).as(run.out() + run.err()).isZero();
            parts.add(part);
        }
        return parts;
    }

    private CommandLineRun shard(String shard, String folder, String... more) {
        var arguments = new ArrayList<>(List.of("--shard", shard, "--out", folder));
        arguments.addAll(List.of(more));
        return CommandLineRun.on(site.root(), "build", arguments.toArray(String[]::new));
    }

    private Path whole(String... more) {
        Path folder = temp.resolve("whole");
        var arguments = new ArrayList<>(List.of("--out", folder.toString()));
        arguments.addAll(List.of(more));
        CommandLineRun run = CommandLineRun.on(site.root(), "build", arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.out()).isZero();
        return folder;
    }

    /** Without a clock: the parts know their day. */
    private CommandLineRun merge(List<String> parts) {
        return CommandLineRun.of(merging(parts));
    }

    private String[] merging(List<String> parts, String... more) {
        var arguments = new ArrayList<>(List.of("merge"));
        arguments.addAll(parts);
        arguments.addAll(List.of("--site", site.root().toString(), "--out", merged().toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Path merged() {
        return temp.resolve("merged");
    }

    private void assertRefused(CommandLineRun run, String... complaints) {
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactlyElementsOf(
                        Stream.of(complaints).map(c -> "approdo: " + c).toList());
        assertThat(run.out()).isEmpty();
        assertThat(merged()).doesNotExist();
    }

    /** Changes a file of a part, and its list of files with it. */
    private static void edit(Path part, String path, String from, String to) throws IOException {
        String text = Files.readString(part.resolve(path));
        assertThat(text).contains(from);
        String list = Files.readString(part.resolve(".approdo"));
        Files.writeString(part.resolve(path), text.replace(from, to));
        Files.writeString(
                part.resolve(".approdo"),
                list.replace(
                        Sha256.of(text).hex(), Sha256.of(text.replace(from, to)).hex()));
    }

    private static Map<String, String> withoutMarker(Map<String, String> files) {
        files.remove(".approdo");
        return files;
    }

    private static Map<String, String> files(Path folder) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }
}
