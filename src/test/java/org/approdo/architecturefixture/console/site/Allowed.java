package org.approdo.architecturefixture.console.site;

import java.io.PrintStream;

final class Allowed {
    private Allowed() {}

    static void given(PrintStream out) {
        out.println(System.lineSeparator());
    }
}
