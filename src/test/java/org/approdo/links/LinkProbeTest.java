package org.approdo.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks a server of this machine; the time between questions passes at once. */
@Timeout(60)
class LinkProbeTest {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<Duration> waited = Collections.synchronizedList(new ArrayList<>());
    private final AskedServer server = new AskedServer();

    @AfterEach
    void stops() {
        server.close();
    }

    @Test
    void oneQuestionAtATimeForAHostWithAPauseBeforeTheNext() {
        ask(IntStream.range(0, 12).mapToObj(i -> "/page-" + i).toArray(String[]::new));

        assertThat(server.asked()).hasSize(12);
        assertThat(server.atOnce()).isEqualTo(1);
        assertThat(waited).hasSize(11).containsOnly(PAUSE);
    }

    @Test
    void tellsWhatIsFineGoneBrokenOrClosedToPrograms() {
        Map<String, Answer> answers = ask("/fine", "/gone", "/broken", "/closed");

        assertThat(answers)
                .containsEntry("/fine", new Answer(Answer.Kind.FINE, 200, ""))
                .containsEntry("/gone", new Answer(Answer.Kind.GONE, 404, "the server says 404"))
                .containsEntry("/broken", new Answer(Answer.Kind.FAILED, 500, "the server says 500"))
                .containsEntry("/closed", new Answer(Answer.Kind.KEPT_OUT, 403, "the server says 403"));
    }

    @Test
    void asksAgainInFullWhereHeadIsRefusedAndReadsNoBody() {
        Map<String, Answer> answers = ask("/no-head", "/head-lies", "/endless");

        assertThat(answers.values()).extracting(Answer::kind).containsOnly(Answer.Kind.FINE);
        assertThat(server.asked()).contains("HEAD /no-head", "GET /no-head", "GET /endless");
    }

    @Test
    void followsRedirectsAndTellsTheAddressThatHoldsForGood() {
        Map<String, Answer> answers =
                ask("/moved", "/moved-twice", "/elsewhere-today", "/moved-and-elsewhere", "/moved-and-gone");

        assertThat(answers)
                .containsEntry("/moved", moved("/fine"))
                .containsEntry("/moved-twice", moved("/fine"))
                .containsEntry("/elsewhere-today", new Answer(Answer.Kind.FINE, 200, ""))
                .containsEntry("/moved-and-elsewhere", moved("/elsewhere-today"))
                .containsEntry("/moved-and-gone", new Answer(Answer.Kind.GONE, 404, "the server says 404"));
    }

    @Test
    void aCircleAndARedirectToNoWebAddressFail() {
        Map<String, Answer> answers = ask("/circle", "/script");

        assertThat(answers)
                .containsEntry("/circle", Answer.failed("it is sent on more than 10 times"))
                .containsEntry(
                        "/script",
                        new Answer(
                                Answer.Kind.FAILED, 302, "it leads to 'javascript:alert(1)', which is no web address"));
    }

    @Test
    void waitsAsLongAsABusyServerAsks() {
        Map<String, Answer> answers = ask("/busy", "/busy-until");

        assertThat(answers.values()).extracting(Answer::kind).containsOnly(Answer.Kind.FINE);
        assertThat(waited)
                .contains(Duration.ofSeconds(7))
                .anySatisfy(w -> assertThat(w).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(41)));
    }

    @Test
    void leavesAHostAloneThatWantsALongRest() {
        Map<String, Answer> answers = ask("/busy-for-long", "/fine");

        assertThat(answers.values()).extracting(Answer::kind).containsOnly(Answer.Kind.LATER);
        assertThat(server.asked()).containsExactly("HEAD /busy-for-long");
    }

    @Test
    void aSilentServerFailsWhenTimeIsUp() {
        assertThat(ask("/silent")).containsEntry("/silent", Answer.failed("no answer within 1 s"));
    }

    @Test
    void aClosedPortFails() {
        server.close();

        assertThat(ask("/fine")).containsEntry("/fine", Answer.failed("the server refuses the connection"));
    }

    @Test
    void aRedirectIntoAPrivateNetworkIsNotFollowed() {
        assertThat(ask("/inside"))
                .containsEntry(
                        "/inside",
                        Answer.failed("it leads to 'http://169.254.169.254/latest/', into a private network"));
    }

    @Test
    void aPrivateAddressIsNotAskedFor() {
        var kinds = new ArrayList<Answer.Kind>();

        new LinkProbe(new LinkProbe.Settings(Duration.ofSeconds(1), PAUSE, false))
                .ask(List.of(URI.create(server.address() + "/fine")), (address, answer) -> kinds.add(answer.kind()));

        assertThat(kinds).containsExactly(Answer.Kind.PRIVATE);
        assertThat(server.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "drucker.local",
                "metadata.google.internal",
                "127.0.0.1",
                "127.1",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[fe80::1]",
                "[fd12:3456::1]",
                "[::ffff:10.0.0.1]"
            })
    void hostsOfPrivateNetworksAreKnown(String host) {
        assertThat(PrivateHosts.contain(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "[2606:4700::1111]"})
    void publicOnesAreNotTakenForPrivate(String host) {
        assertThat(PrivateHosts.contain(host)).isFalse();
    }

    private Answer moved(String path) {
        return new Answer(Answer.Kind.MOVED, 200, server.address() + path);
    }

    private Map<String, Answer> ask(String... paths) {
        var answers = new TreeMap<String, Answer>();
        List<URI> addresses =
                Arrays.stream(paths).map(p -> URI.create(server.address() + p)).toList();
        var settings = new LinkProbe.Settings(Duration.ofSeconds(1), PAUSE, true);
        new LinkProbe(settings, host -> host.startsWith("169.254."), waited::add)
                .ask(addresses, (address, answer) -> answers.put(address.getPath(), answer));
        return answers;
    }
}
