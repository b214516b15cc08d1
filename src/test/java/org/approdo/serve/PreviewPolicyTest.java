package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PreviewPolicyTest {
    private static final String OURS = "http://localhost:8080/__approdo/";

    @Test
    void admitsOneFolderToScriptAndConnection() {
        assertThat(admitting("default-src 'none'; script-src 'sha256-abc='; img-src 'self'; connect-src 'self'"))
                .isEqualTo("default-src 'none'; script-src 'sha256-abc=' " + OURS
                        + "; img-src 'self'; connect-src 'self' " + OURS);
    }

    @Test
    void whatFollowedTheDefaultKeepsItsSources() {
        assertThat(admitting("default-src 'self' data:"))
                .isEqualTo("default-src 'self' data:; script-src 'self' data: " + OURS + "; connect-src 'self' data: "
                        + OURS);
    }

    @Test
    void noneGoesWhereSomethingIsAdmitted() {
        assertThat(admitting("default-src 'none'; script-src 'none'; base-uri 'none'"))
                .isEqualTo("default-src 'none'; script-src " + OURS + "; base-uri 'none'; connect-src " + OURS);
    }

    @Test
    void aPolicyThatAdmitsEverythingStaysAsItIs() {
        assertThat(admitting("img-src 'self'")).isEqualTo("img-src 'self'");
        assertThat(admitting("")).isEmpty();
    }

    @Test
    void theFirstOfTwoDirectivesOfOneNameCountsAsInBrowsers() {
        assertThat(admitting("script-src 'none'; script-src *; upgrade-insecure-requests"))
                .isEqualTo("script-src " + OURS + "; upgrade-insecure-requests");
    }

    private static String admitting(String policy) {
        return PreviewPolicy.admitting(policy, OURS);
    }
}
