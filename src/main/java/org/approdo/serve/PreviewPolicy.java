package org.approdo.serve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A content security policy that admits what the preview puts into a page, and nothing else that it did not admit before.
 *
 * <pre>
 * default-src 'none'; script-src 'sha256-…'
 * default-src 'none'; script-src 'sha256-…' http://localhost:8080/__approdo/; connect-src http://localhost:8080/__approdo/
 * </pre>
 *
 * @see <a href="https://www.w3.org/TR/CSP3/#framework-directives">Content Security Policy Level 3</a>
 */
final class PreviewPolicy {
    private static final List<String> ADMITTED = List.of("script-src", "connect-src");
    private static final String NOTHING = "'none'";

    private PreviewPolicy() {}

    /**
     * Opens a policy for one folder.
     *
     * @param source the address of the folder, with a slash at its end
     */
    static String admitting(String policy, String source) {
        var directives = new LinkedHashMap<String, String>();
        for (String directive : policy.split(";", -1)) {
            String[] words = directive.strip().split("\\s+", 2);
            if (!words[0].isEmpty()) {
                directives.putIfAbsent(words[0], words.length > 1 ? words[1] : "");
            }
        }
        for (String name : ADMITTED) {
            String sources = directives.getOrDefault(name, directives.get("default-src"));
            if (sources != null) { // else everything is admitted
                directives.put(name, sources.isEmpty() || sources.equals(NOTHING) ? source : sources + ' ' + source);
            }
        }
        return directives.entrySet().stream()
                .map(PreviewPolicy::words)
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    private static String words(Map.Entry<String, String> directive) {
        return directive.getValue().isEmpty() ? directive.getKey() : directive.getKey() + ' ' + directive.getValue();
    }
}
