package org.approdo.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approdo.source.Diagnostics;
import org.approdo.source.YamlText;
import org.junit.jupiter.api.Test;

/** Against the schema that Sveltia CMS publishes with its package. */
class SveltiaConfigIT {
    private static final Path SCHEMA = Path.of("src/test/browser/node_modules/@sveltia/cms/schema/sveltia-cms.json");

    @Test
    void thePublishedSchemaOfSveltiaAcceptsItsConfigurationAndNotThatOfDecap() throws IOException {
        Schema schema = Judged.schema(Files.readString(SCHEMA));
        Definitions portal = Definitions.read(Path.of(""), new Diagnostics()).orElseThrow();
        String sveltia = YamlText.write(new CmsConfig(portal, CmsFlavour.SVELTIA).published());
        String decap = YamlText.write(new CmsConfig(portal, CmsFlavour.DECAP).published());

        assertThat(schema.validate(sveltia, InputFormat.YAML)).isEmpty();
        assertThat(schema.validate(decap, InputFormat.YAML))
                .anyMatch(e -> e.getMessage().contains("local_backend"));
    }
}
