package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoorkeeperTest {
    private static final Doorkeeper DOORKEEPER = new Doorkeeper(8080);

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080"})
    void letsInUnderTheNamesOfThisMachine(String host) {
        assertThat(refusal(List.of(host), List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "localhost:80",
                "localhost:80800",
                "other.example:8080",
                "localhost.other.example:8080",
                "127.0.0.1:8080.other.example",
                "other.example@localhost:8080",
                "localhost:8080,other.example",
                "127.1:8080",
                "0.0.0.0:8080",
            })
    void refusesEveryOtherName(String host) {
        assertThat(refusal(List.of(host), List.of())).contains(421);
    }

    @Test
    void wantsExactlyOneName() {
        assertThat(refusal(List.of(), List.of())).contains(421);
        assertThat(refusal(List.of("localhost:8080", "localhost:8080"), List.of()))
                .contains(421);
    }

    @Test
    void theUsualPortNeedNotBeNamed() {
        var usual = new Doorkeeper(80);

        assertThat(usual.refuse(request(List.of("localhost"), List.of()))).isEmpty();
        assertThat(usual.refuse(request(List.of("localhost:80"), List.of()))).isEmpty();
    }

    @Test
    void letsInItsOwnPages() {
        assertThat(refusal(List.of("localhost:8080"), List.of("http://localhost:8080")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://localhost:8080",
                "http://localhost",
                "http://other.example:8080",
                "http://localhost:8080/"
            })
    void refusesPagesOfOthers(String origin) {
        assertThat(refusal(List.of("localhost:8080"), List.of(origin))).contains(403);
    }

    private static Optional<Integer> refusal(List<String> hosts, List<String> origins) {
        return DOORKEEPER.refuse(request(hosts, origins)).map(Answer::status);
    }

    private static Request request(List<String> hosts, List<String> origins) {
        return new Request("GET", URI.create("/it/"), hosts, origins);
    }
}
