package org.approdo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.approdo.Options;
import org.approdo.Part;
import org.approdo.PartLabel;
import org.approdo.PublishedSite;
import org.approdo.Shard;
import org.approdo.cache.StepCache;
import org.approdo.content.ItemMemory;
import org.approdo.source.SourceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code approdo build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Builds the site and publishes it into a folder, whole or not at all.",
        footer = {
            "",
            "A site too large for one machine: approdo build --shard 1/3 --out part-1 on one, 2/3 and 3/3 on others,",
            "then approdo merge part-1 part-2 part-3. See src/docs/scale.md."
        })
final class BuildCommand implements Callable<Integer> {
    @Mixin
    private final SiteOptions site = new SiteOptions();

    @Mixin
    private final OutFolder out = new OutFolder();

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "make only the I-th of N parts of the site, for 'approdo merge'")
    private @Nullable String shard;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (shard == null) {
            return buildAll();
        }
        Shard share = Shard.parse(shard)
                .orElseThrow(() ->
                        new WrongUse("--shard '%s' is no part; write 2/5 for the second of five".formatted(shard)));
        return buildPart(share);
    }

    private int buildAll() {
        Path root = site.root();
        Path folder = out.of(root, "public");
        var run = new PublishRun(site, folder, spec);
        var before = new PublishedSite(root, folder, site.options());
        Optional<PublishedSite.Known> known = before.known();
        if (known.isPresent()) {
            say(run, known.get(), 0);
            return Main.FINE;
        }
        return run.run("building", UnaryOperator.identity(), (generated, published) -> {
            var made = new PublishedSite.Known(
                    Summary.of(generated).text(),
                    published.written() + published.unchanged(),
                    Math.toIntExact(published.bytes() / 1000));
            before.keep(made);
            site.save();
            say(run, made, published.written());
        });
    }

    private static void say(PublishRun run, PublishedSite.Known made, int written) {
        run.say(made.words(), written, made.files() - written, made.kilobytes() / 1e3);
    }

    /** Uses what the part of before remembers, not what other builds here do: parts are the same on every machine. */
    private int buildPart(Shard share) {
        Path root = site.root();
        Path folder = out.of(root, "part-" + share.number());
        checkIsNoSite(folder);
        Options told = site.options();
        String program = VersionCommand.program();
        StepCache steps = StepCache.inMemory(program);
        if (site.remembers()) {
            steps.add(Part.steps(folder));
        }
        var options = new Options(told.baseUrl(), told.clock(), steps, ItemMemory.none()).sharing(share);
        site.settle(options);
        Optional<PartLabel> label = PartLabel.of(root, share, options, program);
        var run = new PublishRun(site, folder, spec);
        return run.run(
                "building",
                tree -> {
                    if (label.isEmpty() || !label.equals(PartLabel.of(root, share, options, program))) {
                        throw new WrongUse("files of the site were changed meanwhile; build the part again");
                    }
                    return Part.tree(tree, label.get(), steps);
                },
                (generated, published) -> run.say(
                        "part %s of the site, for 'approdo merge'%n".formatted(share.text()),
                        published.written(),
                        published.unchanged(),
                        published.bytes() / 1e6));
    }

    /** A part in place of a whole site would take pages from its readers. */
    private static void checkIsNoSite(Path folder) {
        try {
            if (Part.isOther(folder)) {
                throw new WrongUse("%s holds a whole site; name another folder with --out".formatted(folder));
            }
        } catch (IOException e) {
            throw new WrongUse("%s cannot be read: %s".formatted(folder, SourceFile.words(e)));
        }
    }
}
