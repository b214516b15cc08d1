package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.approdo.TestSite;
import org.approdo.source.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaCommandTest {
    @TempDir
    private Path temp;

    private Path root = Path.of("");

    @BeforeEach
    void laysOutASite() {
        root = TestSite.in(temp).root();
    }

    @Test
    void thePortalsOwnFilesAreUpToDate() {
        CommandLineRun run = CommandLineRun.of("schema", "emit", "--check", "--site", ".");

        assertThat(run.out()).doesNotContain("stale").contains("up to date");
        assertThat(run.code()).isZero();
    }

    @Test
    void writesOnceAndNotAgain() throws IOException {
        assertThat(CommandLineRun.on(root, "schema emit").out())
                .contains("wrote .schema/pages.json", "wrote .cms/decap.yml");
        FileTime before = FileTime.fromMillis(0);
        Files.setLastModifiedTime(root.resolve(".schema/pages.json"), before);

        CommandLineRun second = CommandLineRun.on(root, "schema emit");

        assertThat(second.out()).doesNotContain("wrote").contains("up to date");
        assertThat(Files.getLastModifiedTime(root.resolve(".schema/pages.json")))
                .isEqualTo(before);
    }

    @Test
    void checkNamesEachStaleFileAndWritesNothing() throws IOException {
        CommandLineRun.on(root, "schema emit");
        Path type = root.resolve("content/pages/_type.yml");
        Files.writeString(type, Files.readString(type).replace("fields:", "fields:\n  motto: {type: text}"));

        CommandLineRun run = CommandLineRun.on(root, "schema emit", "--check");

        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.lines())
                .contains(".schema/pages.json: is stale", ".cms/decap.yml: is stale", ".cms/sveltia.yml: is stale")
                .doesNotContain(".schema/_vocabulary.json: is stale");
        assertThat(Files.readString(root.resolve(".schema/pages.json"))).doesNotContain("motto");
    }

    @Test
    void whatWasMadeForATypeThatIsGoneGoesToo() throws IOException {
        CommandLineRun.on(root, "schema emit");
        Files.writeString(root.resolve(".schema/gone.json"), "{}");
        Files.writeString(root.resolve(".schema/notes.txt"), "mine");

        assertThat(CommandLineRun.on(root, "schema emit", "--check").out())
                .contains(".schema/gone.json: belongs to no content type");
        assertThat(CommandLineRun.on(root, "schema emit").out()).contains("removed .schema/gone.json");
        assertThat(root.resolve(".schema/gone.json")).doesNotExist();
        assertThat(root.resolve(".schema/notes.txt")).exists();
    }

    @Test
    void keepsWhatAPersonAddedToTheSettingsOfTheEditor() throws IOException {
        Path settings = root.resolve(".vscode/settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, """
                {
                  // rulers of mine
                  "editor.rulers": [120],
                  "yaml.schemas": {"./.schema/gone.json": "gone/*.yml", "https://example.org/s.json": "mine.yml"},
                  "files.eol": "\\n", // the last
                }
                """);

        CommandLineRun.on(root, "schema emit");

        String text = Files.readString(settings);
        assertThat(text)
                .startsWith("{\n  // rulers of mine\n  \"editor.rulers\": [120],\n  \"yaml.schemas\": {\n")
                .endsWith("},\n  \"files.eol\": \"\\n\", // the last\n}\n")
                .contains(
                        "\"https://example.org/s.json\": \"mine.yml\"",
                        "\"./.schema/site-config.json\": \"site-config.yml\"")
                .doesNotContain("gone");
        assertThat(Json.read(text)).isPresent();
        assertThat(CommandLineRun.on(root, "schema emit", "--check").code()).isZero();
    }

    @Test
    void settingsThatAreNoJsonAreAMistakeOfTheUserAndStay() throws IOException {
        Path settings = root.resolve(".vscode/settings.json");
        Files.createDirectories(settings.getParent());
        Files.writeString(settings, "{ \"editor.rulers\": ");

        CommandLineRun run = CommandLineRun.on(root, "schema emit");

        assertThat(run.code()).isEqualTo(Main.WRONG_USE);
        assertThat(run.err()).contains(".vscode/settings.json is no JSON object");
        assertThat(settings).hasContent("{ \"editor.rulers\": ");
    }

    @Test
    void aBrokenTypeIsAFinding() throws IOException {
        Files.writeString(root.resolve("content/pages/_type.yml"), "format: yaml\narea: perhaps\n");

        CommandLineRun run = CommandLineRun.on(root, "schema emit");

        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("content/pages/_type.yml", "bad-area-mode");
    }
}
