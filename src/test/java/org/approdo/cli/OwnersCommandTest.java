package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approdo.TestSite;
import org.approdo.history.CommittedSite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersCommandTest {
    @TempDir
    private Path temp;

    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp).append("site-config.yml", """
                        owners:
                          known: ["@approdo/editors", "@approdo/lombardia", "@approdo/milano", "@approdo/ar"]
                          default: ["@approdo/editors"]
                          locales: {it: ["@approdo/editors"], ar: ["@approdo/ar"]}
                        """).with("""
                        -- content/regions/milano/index.it.md --
                        ---
                        title: Milano
                        parent: lombardia
                        ---
                        -- content/regions/bergamo/index.it.md --
                        ---
                        title: Bergamo
                        parent: lombardia
                        ---
                        """);
        String type = site.read("content/regions/_type.yml");
        site.write("content/regions/_type.yml", type + "  owners: {type: list, of: {type: text}}\n");
        own("lombardia", "@approdo/lombardia");
        own("milano", "@approdo/milano");
    }

    @Test
    void theMoreParticularComesLaterAndLanguagesLast() {
        CommandLineRun run = emit();

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.lines()).last().isEqualTo(".github/CODEOWNERS written: 8 patterns");
        assertThat(site.read(".github/CODEOWNERS")).isEqualTo("""
                # approdo: from here on written by './approdo owners emit'
                # owners are named in content/regions and in site-config.yml
                /content/ @approdo/editors
                /locales/ @approdo/editors
                /content/*/lombardia/ @approdo/lombardia
                /content/*/bergamo/ @approdo/lombardia
                /content/*/milano/ @approdo/milano
                /locales/it.yml @approdo/editors
                /content/**/index.ar.* @approdo/ar
                /locales/ar.yml @approdo/ar
                # approdo: until here
                """);
    }

    @Test
    void anItemsOwnOwnerComesAfterItsArea() {
        site.append("content/contact-points/lombardia/sportello/index.it.yml", "owner: \"@approdo/milano\"\n");

        emit();

        assertThat(site.read(".github/CODEOWNERS"))
                .contains("/content/*/milano/ @approdo/milano\n"
                        + "/content/contact-points/lombardia/sportello/ @approdo/milano\n/locales/it.yml");
    }

    @Test
    void whatStandsOutsideTheMarksKeepsItsBytes() throws IOException {
        byte[] before = "/src/ @a\r\n# caf\u00e9 \u0000\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] after = "\r\n/docs/ @\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        site.write(".github/CODEOWNERS", before);
        emit();
        Path file = site.root().resolve(".github/CODEOWNERS");
        byte[] block = Files.readAllBytes(file);
        site.write(".github/CODEOWNERS", concat(block, after));
        own("milano", "@approdo/lombardia");

        CommandLineRun run = emit();

        byte[] written = Files.readAllBytes(file);
        assertThat(run.code()).isZero();
        assertThat(written).startsWith(before).endsWith(after).hasSize(block.length + after.length + 3);
    }

    @Test
    void checkWritesNothingAndSaysWhetherTheFileIsRight() {
        CommandLineRun before = emit("--check");
        assertThat(before.code()).isEqualTo(1);
        assertThat(before.out()).contains("run ./approdo owners emit");
        assertThat(site.root().resolve(".github/CODEOWNERS")).doesNotExist();

        emit();

        assertThat(emit("--check").code()).isZero();
    }

    @Test
    void aSiteWithoutOwnersGetsNoFileAndNobodyIsInvented() {
        site = TestSite.in(temp.resolve("nobody"));

        CommandLineRun run = emit();

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(".github/CODEOWNERS is as it should be: 0 patterns");
        assertThat(site.root().resolve(".github")).doesNotExist();
    }

    @Test
    void ownersTheProjectDoesNotKnowAreReported() {
        own("milano", "@approdo/milan");

        CommandLineRun run = emit();

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("warning: '@approdo/milan' is not among the owners", "[unknown-owner]");
    }

    @Test
    void aBlockThatDoesNotEndIsLeftAlone() {
        emit();
        String open = site.read(".github/CODEOWNERS").replace("# approdo: until here\n", "/src/ @dev\n");
        site.write(".github/CODEOWNERS", open);

        CommandLineRun run = emit();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("begins and does not end");
        assertThat(site.read(".github/CODEOWNERS")).isEqualTo(open);
    }

    @Test
    void pathsCountFromTheTopOfTheRepositoryAndGitlabHasItsOwnPlace() {
        try (CommittedSite repository = CommittedSite.in(temp.resolve("repository"))) {
            TestSite.copy(site.root().resolve("content"), repository.root().resolve("portal/content"));
            TestSite.copy(site.root().resolve("locales"), repository.root().resolve("portal/locales"));
            TestSite.copy(site.root().resolve("templates"), repository.root().resolve("portal/templates"));
            repository.write("portal/site-config.yml", site.read("site-config.yml"));

            CommandLineRun run =
                    CommandLineRun.on(repository.root().resolve("portal"), "owners emit", "--host", "gitlab");

            assertThat(run.code()).as(run.out()).isZero();
            assertThat(repository.root().resolve(".gitlab/CODEOWNERS"))
                    .content()
                    .contains("/portal/content/*/milano/ @approdo/milano", "/portal/content/**/index.ar.* @approdo/ar");
        }
    }

    private CommandLineRun emit(String... arguments) {
        return CommandLineRun.on(site.root(), "owners emit", arguments);
    }

    private void own(String area, String owner) {
        String path = "content/regions/" + area + "/index.it.md";
        String text = site.read(path).replaceFirst("(?m)^owners:.*\n", "");
        site.write(path, text.replaceFirst("(?m)^title:", "owners: [\"" + owner + "\"]\ntitle:"));
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
