package org.approdo.source;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that Windows keeps for devices, with any ending: {@code con}, {@code aux.png}. Who works there could not even fetch
 * a site with a file or folder of such a name.
 *
 * @see <a href="https://learn.microsoft.com/en-us/windows/win32/fileio/naming-a-file">Naming Files, Paths, and
 *     Namespaces</a>
 */
public final class DeviceName {
    private static final Pattern NAMES = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private DeviceName() {}

    public static boolean matches(String name) {
        return NAMES.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** Reports {@link Rule#BAD_ID}. */
    public static void report(String id, Span span, Diagnostics log) {
        log.reportWithHint(Rule.BAD_ID, span, "take another one; Windows keeps this name for a device", id);
    }
}
