package org.approdo.cli;

import org.approdo.source.Severity;
import picocli.CommandLine.Help.Ansi;

/** Colours on a terminal that wants them; NO_COLOR and pipes get plain text. */
record Colours(boolean on) {
    static Colours ofTerminal() {
        return new Colours(Ansi.AUTO.enabled());
    }

    String of(Severity severity, String words) {
        return switch (severity) {
            case ERROR -> wrap("31;1", words);
            case WARNING -> wrap("33", words);
            case NOTE -> wrap("36", words);
        };
    }

    String bold(String words) {
        return wrap("1", words);
    }

    String faint(String words) {
        return wrap("2", words);
    }

    /** What a text lost. */
    String red(String words) {
        return wrap("31", words);
    }

    /** What a text gained. */
    String green(String words) {
        return wrap("32", words);
    }

    private String wrap(String code, String words) {
        return on ? "\u001B[" + code + 'm' + words + "\u001B[0m" : words;
    }
}
