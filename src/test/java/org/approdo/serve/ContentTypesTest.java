package org.approdo.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypesTest {
    @ParameterizedTest
    @CsvSource({
        "it/index.html, text/html; charset=utf-8",
        "a.b/IMAGE.JPG, image/jpeg",
        "card.vcf, text/vcard; charset=utf-8",
        "it.dir/plain, application/octet-stream",
        "search/it.bin, application/octet-stream",
    })
    void followTheEndOfTheName(String path, String type) {
        assertThat(ContentTypes.of(path)).isEqualTo(type);
    }
}
