package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.approdo.TestSite;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an editor does to a site is told in plain words, never as a stack trace. */
class UserMistakesTest {
    @TempDir
    private Path temp;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "site-config.yml",
                "locales/it.yml",
                "content/guides/_type.yml",
                "content/_vocabularies/topics.yml",
                "content/guides/italia/casa/index.it.md",
                "content/guides/italia/casa/index.en.md",
                "content/contact-points/lombardia/sportello/index.it.yml",
                "templates/base.peb",
                "templates/style.css",
                "templates/chooser.js",
                "templates/icons/home.svg"
            })
    void aFileMayBeEmptyMissingBinaryWrongOrAFolder(String path) throws IOException {
        for (Damage damage : Damage.values()) {
            Path root = temp.resolve(damage.name());
            TestSite.in(root);
            damage.to(root.resolve(path));

            assertPlainWords(CommandLineRun.on(root, "check", "--notes"), damage + " " + path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"content", "locales", "templates", "content/regions", "content/_vocabularies", "templates/icons"
            })
    void aFolderMayBeMissingOrAFile(String path) throws IOException {
        for (boolean file : new boolean[] {false, true}) {
            Path root = temp.resolve("file-" + file);
            TestSite.in(root);
            delete(root.resolve(path));
            if (file) {
                Files.writeString(root.resolve(path), "no folder");
            }

            assertPlainWords(CommandLineRun.on(root, "check", "--notes"), path + (file ? " is a file" : " is missing"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "templates/entry.peb | {% if %}",
                "templates/entry.peb | {{ item.nothing }}",
                "templates/entry.peb | {{ t('no.such.word') }}",
                "templates/entry.peb | {% include \"nowhere.peb\" %}",
                "templates/entry.peb | {% extends \"entry.peb\" %}",
                "templates/entry.peb | {% include \"../../site-config.yml\" %}",
                "templates/entry.peb | <p>no page around it</p>"
            })
    void aBrokenTemplateIsTold(String path, String text) throws IOException {
        Path root = TestSite.in(temp).write(path, text).root();

        CommandLineRun run = CommandLineRun.on(root, "check");

        assertPlainWords(run, text);
        assertThat(run.code()).as(run.out()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: [a, b]",
                "title: {a: b}",
                "title: &x y\nsummary: *x",
                "title: !!int x",
                "title: \"\\u0000\"",
                "title: Casa\ncosts: [{what: a, amount: 1 XXQ}]",
                "title: Casa\ncosts: [[[[[[[[[[[[[[[[[[[[[[[[[[a]]]]]]]]]]]]]]]]]]]]]]]]]]",
                "title: Casa\nreview: {every: P99999999999M}",
                "title: Casa\nreviewed: 2026-02-30",
                "title: Casa\nreviewed: 2026-01-01\nreview: {every: P999999999Y}",
                "title: Casa\nreviewed: 9999-12-31\nreview: {every: P99Y}",
                "title: Casa\nreviewed: 2026-01-01\nreview: {every: P-1Y}",
                "title: Casa\nreviewed: +999999999-01-01\nreview: {every: P1Y}",
                "title: Casa\ntranslation: {}",
                "title: Casa\ntranslation: it",
                "title: Casa\naliases: [/, //, /../, /x, x/]",
                "title: Casa\naliases: [/it/, /404/, /guides/]",
                "title: Casa\nsources: [{title: a, url: 'https://['}]",
                "title: Casa\ncontacts: [/, '', ../x, a/b/c]",
                "title: Casa\ntopics: family",
                "title: Casa\n? [complex, key]\n: x",
                "title: Casa\n--- more",
                "title: \uD83D\uDE00\uD83D\uDE00"
            })
    void anyFrontMatterIsUnderstoodOrTold(String front) throws IOException {
        Path root = TestSite.in(temp)
                .write(
                        "content/guides/italia/nuova/index.it.md",
                        "---\n" + front + "\n---\n\n## A chi {#who}\n\nTutti.\n")
                .root();

        assertPlainWords(CommandLineRun.on(root, "check", "--notes"), front);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[/](/) [x](//) [y](/it/) [z](/../) [w](#) [v]()",
                "{{< contact >}} {{< contact / >}} {{< include >}} {{< nothing x >}} {{<",
                "![](/) ![x](../../site-config.yml) ![y](index.it.md)",
                "[^1] [^1]: x\n\n[^a]",
                "> [!nothing]\n> x",
                "# uno\n\n#### due\n\n##\n\n## {#}\n\n## x {#who}",
                "<script>alert(1)</script>\n\n<b>x</b> &lt;b&gt;",
                "| a |\n|---|\n| b | c | d |",
                "[x](javascript:alert(1)) [y](data:text/html,x) <https://example.org> <x@y.it>"
            })
    void anyMarkdownIsUnderstoodOrTold(String text) throws IOException {
        Path root = TestSite.in(temp)
                .write("content/pages/new/index.it.md", "---\ntitle: Nuova\n---\n\n" + text + "\n")
                .root();

        assertPlainWords(CommandLineRun.on(root, "check", "--notes"), text);
    }

    private static void assertPlainWords(CommandLineRun run, String what) {
        assertThat(run.code()).as("%s: %s %s", what, run.out(), run.err()).isIn(0, 1, 2);
        assertThat(run.out() + run.err())
                .as(what)
                .doesNotContain("\tat ", "java.", "Exception", "null")
                .doesNotContain(Path.of("").toAbsolutePath().toString());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }

    private enum Damage {
        EMPTY,
        MISSING,
        BINARY,
        NO_YAML,
        FOLDER;

        void to(Path file) throws IOException {
            switch (this) {
                case EMPTY -> Files.writeString(file, "");
                case MISSING -> Files.delete(file);
                case BINARY -> Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1, 2});
                case NO_YAML -> Files.write(file, "---\n{[: }\n---\n{% {{ <".getBytes(StandardCharsets.UTF_8));
                case FOLDER -> {
                    Files.delete(file);
                    Files.createDirectory(file);
                }
            }
        }
    }
}
