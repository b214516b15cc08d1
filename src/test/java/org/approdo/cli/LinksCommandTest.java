package org.approdo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.approdo.TestSite;
import org.approdo.links.AskedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Asks a server of this machine. */
class LinksCommandTest {
    @TempDir
    private Path temp;

    private final AskedServer server = new AskedServer();
    private TestSite site;

    @BeforeEach
    void laysOutASite() {
        site = TestSite.in(temp);
    }

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void tellsEachPlaceWithWhatToDo() {
        about("Vedi [a](H/fine), [b](H/moved),\n[c](H/no-head) e [d](H/closed), poi [e](H/gone#parte).");

        CommandLineRun run = links("--notes");

        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out().replace(server.address(), "H").replaceAll("(md:\\d):\\d+", "$1:COLUMN"))
                .isEqualTo("""
                content/pages/about/index.it.md:6:COLUMN: warning: 'H/moved' moved to H/fine [link-moved]
                  Vedi [a](H/fine), [b](H/moved),
                CARET
                  hint: look whether it is still the page that is meant, then write the new address
                content/pages/about/index.it.md:7:COLUMN: note: 'H/closed' could not be checked: the server says 403 [link-unsure]
                  [c](H/no-head) e [d](H/closed), poi [e](H/gone#parte).
                CARET
                  hint: open it in a browser; a person may get in
                content/pages/about/index.it.md:7:COLUMN: error: 'H/gone' is gone: the server says 404 [link-gone]
                  [c](H/no-head) e [d](H/closed), poi [e](H/gone#parte).
                CARET
                  hint: look where the page is now and write that address, or remove the link
                1 error, 1 warning, 1 note in 5 links
                """);
    }

    @Test
    void findsAddressesInFieldsSourcesRecordsAndTheConfiguration() {
        site.write(
                "content/contact-points/lombardia/sportello/index.it.yml",
                site.read("content/contact-points/lombardia/sportello/index.it.yml")
                                .replaceAll("(?m)^web:.*\n", "")
                        + """
                        web: ["H/web"]
                        who: |
                          Vedi [qui](H/who).
                        sources:
                          - {title: Comune, url: "H/source"}
                        """.replace("H/", server.address() + '/'));
        site.append("site-config.yml", "exit-url: " + server.address() + "/exit\n");
        about("Vedi <H/prose>.");

        CommandLineRun run = links();

        assertThat(run.out()).isEqualTo("0 errors, 0 warnings, 0 notes in 5 links\n");
        assertThat(run.err()).isEqualTo("asking for 5 of 5 links\n");
        assertThat(server.asked())
                .containsExactlyInAnyOrder("HEAD /exit", "HEAD /prose", "HEAD /source", "HEAD /web", "HEAD /who");
    }

    @Test
    void anAddressThatStandsTwiceIsAskedForOnceAndToldTwice() {
        about("Vedi [a](H/gone#uno).\n\nVedi [b](H/gone#due).");

        CommandLineRun run = links();

        assertThat(server.asked()).containsExactly("HEAD /gone", "GET /gone");
        assertThat(run.lines()).filteredOn(l -> l.contains("[link-gone]")).hasSize(2);
    }

    @Test
    void whatIsWellIsRememberedUntilItIsOld() {
        about("Vedi [a](H/fine).");
        links();
        links();
        assertThat(server.asked()).hasSize(1);

        links("--clock", "2026-11-28");
        assertThat(server.asked()).hasSize(1);
        links("--clock", "2026-11-29");
        assertThat(server.asked()).hasSize(2);
        links("--clock", "2026-11-30", "--max-age", "0");
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void aFailureCountsFromTheSecondRunOn() {
        about("Vedi [a](H/broken).");

        CommandLineRun first = links("--clock", "2026-11-21", "--fail-on", "warning");
        CommandLineRun second = links("--clock", "2026-11-24", "--fail-on", "warning");

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo("0 errors, 0 warnings, 1 note in 1 link (--notes prints them)\n");
        assertThat(second.code()).isEqualTo(Main.FINDINGS);
        assertThat(second.out()).contains("does not answer: the server says 500 [link-silent]", "first on 2026-11-21;");
    }

    @Test
    void noTextMakesItAskAroundInAPrivateNetwork() {
        about("Vedi [a](H/fine).");

        CommandLineRun run = CommandLineRun.on(site.root(), "links");

        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("index.it.md:6:10: error: ", "[link-private]");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void printsTheFormatsOfCheck() {
        about("Vedi [a](H/gone).");

        JsonNode json = new ObjectMapper().readTree(links("--format", "json").out());
        String sarif = links("--format", "sarif").out();
        CommandLineRun github = links("--format", "github");

        assertThat(json.at("/0/rule").asString()).isEqualTo("link-gone");
        assertThat(json.at("/0/line").asInt()).isEqualTo(6);
        assertThat(new ObjectMapper()
                        .readTree(sarif)
                        .at("/runs/0/results/0/ruleId")
                        .asString())
                .isEqualTo("link-gone");
        assertThat(github.out()).startsWith("::error file=").contains("index.it.md,line=6,col=10,title=link-gone::");
        assertThat(github.err()).isEmpty();
    }

    @Test
    void anAreaOrATypeNarrowsDown() {
        about("Vedi [a](H/gone).");

        assertThat(links("--type", "guides").out()).isEqualTo("0 errors, 0 warnings, 0 notes in 0 links\n");
        assertThat(links("--area", "lombardia").code()).isZero();
        assertThat(links("--type", "pages").out()).contains("[link-gone]");
    }

    @Test
    void saysWhatIsWrongOnTheCommandLine() {
        assertThat(links("--area", "lombardai").err())
                .isEqualTo("approdo: there is no area 'lombardai'; did you mean 'lombardia'?\n");
        assertThat(links("--type", "gudes").err())
                .isEqualTo("approdo: there is no content type 'gudes'; did you mean 'guides'?\n");
        assertThat(links("--max-age", "-1").err())
                .isEqualTo("approdo: --max-age -1 is no number of days; 0 asks for all\n");
        assertThat(links("--timeout", "0").err())
                .isEqualTo("approdo: --timeout 0 is too short; write 1 second or more\n");
        assertThat(links("--pause", "-5").code()).isEqualTo(Main.WRONG_USE);
        assertThat(links("--max-age", "soon").code()).isEqualTo(Main.WRONG_USE);
    }

    @Test
    void errorsInContentComeFirst() {
        site.write("content/pages/about/index.it.md", "---\norder: 1\n---\n");

        CommandLineRun run = links();

        assertThat(run.code()).isEqualTo(Main.FINDINGS);
        assertThat(run.out()).contains("[field-missing]").endsWith("no link was asked for: correct the errors first\n");
    }

    private CommandLineRun links(String... arguments) {
        var all = new ArrayList<>(List.of("links", "--site", site.root().toString(), "--private"));
        all.addAll(List.of(arguments));
        if (!all.contains("--clock")) {
            all.addAll(List.of("--clock", TestSite.CLOCK.toString()));
        }
        if (!all.contains("--pause")) {
            all.addAll(List.of("--pause", "0"));
        }
        CommandLineRun run = CommandLineRun.of(all.toArray(String[]::new));
        return new CommandLineRun(run.code(), CARETS.matcher(run.out()).replaceAll("CARET"), run.err());
    }

    private static final Pattern CARETS = Pattern.compile(" *\\^+");

    private void about(String prose) {
        site.write(
                "content/pages/about/index.it.md",
                "---\ntitle: Chi siamo\norder: 1\n---\n\n" + prose.replace("H/", server.address() + '/') + "\n");
    }
}
