package org.approdo.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.approdo.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetFilesTest {
    @Test
    void aPictureGoesOutWithoutThePlaceItWasTakenAt(@TempDir Path folder) throws Exception {
        TestSite site = TestSite.in(folder).picture("content/pages/about/sede.jpg");
        byte[] plain = Files.readAllBytes(folder.resolve("content/pages/about/sede.jpg"));
        var taken = new ByteArrayOutputStream();
        taken.write(plain, 0, 2);
        taken.writeBytes(("\u00FF\u00E1\0\u0018Exif\0\0" + "45.4786N 9.2057E").getBytes(StandardCharsets.ISO_8859_1));
        taken.write(plain, 2, plain.length - 2);
        site.write("content/pages/about/sede.jpg", taken.toByteArray());

        byte[] published = site.generate()
                .tree()
                .orElseThrow()
                .file("pages/about/sede.jpg")
                .orElseThrow()
                .bytes();

        assertThat(published).isEqualTo(plain);
    }
}
