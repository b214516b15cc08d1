package org.approdo.markdown;

import java.nio.charset.StandardCharsets;

/** Any text in the brackets of a shortcode, of a link and of a language mark. */
public final class ShortcodeTarget {
    private static final int LONGEST = 4_096;

    private ShortcodeTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        String text = all.substring(0, Math.min(all.length(), LONGEST));
        MarkdownTarget.read("a {{< " + text + " >}} b\n\n{{< contact " + text + " >}}\n\n{{< include " + text + " >}}");
        MarkdownTarget.read(
                "[a](" + text + ") [b]{lang=" + text + "} [" + text + "](/pages/about/)\n\n## c {#" + text + "}");
    }
}
