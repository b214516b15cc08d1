package org.approdo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.approdo.TestSite;

/**
 * One run of the program, as a shell would see it.
 *
 * @param code the exit code
 */
record CommandLineRun(int code, String out, String err) {
    static CommandLineRun of(String... arguments) {
        var out = new TestSite.Console();
        var err = new TestSite.Console();
        int code = Main.run(out.writer(), err.writer(), arguments);
        return new CommandLineRun(code, out.text(), err.text());
    }

    /** On a site, at the moment of all tests. */
    static CommandLineRun on(Path site, String command, String... arguments) {
        var all = new ArrayList<>(List.of(command.split(" ")));
        all.addAll(List.of("--site", site.toString(), "--clock", TestSite.CLOCK.toString()));
        all.addAll(List.of(arguments));
        return of(all.toArray(String[]::new));
    }

    List<String> lines() {
        return out.lines().toList();
    }
}
