package org.approdo.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.approdo.Audience;
import org.approdo.Generated;
import org.approdo.Options;
import org.approdo.SiteGenerator;
import org.approdo.cache.StepCache;
import org.approdo.content.ItemMemory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that runs the pipeline, and what earlier runs left in {@code .cache/steps} of the site. */
class RunOptions extends PlaceOptions {
    /** A large site remembers some hundred megabytes, too much to write after every change. */
    private static final int RUNS_PER_SAVE = 8;

    @Option(names = "--no-cache", description = "take nothing from earlier runs and leave nothing to later ones")
    private boolean noCache;

    private @Nullable StepCache cache;
    private ItemMemory items = ItemMemory.none();
    private boolean stays;
    private int runs;
    private @Nullable Options settled;

    /** What every run is told from now on, whatever the options say. */
    void settle(Options options) {
        settled = options;
        cache = options.cache();
    }

    @Override
    Options options() {
        if (settled != null) {
            return settled;
        }
        Options options = super.options();
        return new Options(options.baseUrl(), options.clock(), cache(), items);
    }

    /** Runs the pipeline, with progress on a terminal. Finds errors only; advice is what {@code check} is for. */
    Generated generate(Path folder, PrintWriter err, String what) {
        return generate(folder, Audience.none(), err, what);
    }

    /** The same for an audience that does not wait for the end. */
    Generated generate(Path folder, Audience audience, PrintWriter err, String what) {
        return run(() -> SiteGenerator.generate(folder, options().withoutAdvice(), audience), what, err);
    }

    /** Does what takes long, and keeps what its steps came to. */
    <T> T run(Supplier<T> work, String what, PrintWriter err) {
        if (stays && runs > 0) {
            cache().nextRun();
        }
        T result = Progress.during(work, what, err, quiet());
        if (!stays || runs++ % RUNS_PER_SAVE == 0) {
            cache().save();
        }
        return result;
    }

    /** For a process that runs the pipeline again and again: it remembers what it reads. */
    void stay() {
        items = new ItemMemory(InstantSource.system());
        stays = true;
    }

    /** Whether something may be taken from earlier runs. */
    boolean remembers() {
        return !noCache;
    }

    /** Keeps what was found out since. */
    void save() {
        cache().save();
    }

    private StepCache cache() {
        StepCache known = cache;
        if (known == null) {
            Optional<String> program = noCache ? Optional.empty() : VersionCommand.fingerprint();
            known = program.map(p -> StepCache.open(root().resolve(".cache/steps"), p))
                    .orElseGet(StepCache::ofNothing);
            cache = known;
        }
        return known;
    }
}
