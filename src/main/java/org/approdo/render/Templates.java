package org.approdo.render;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.FileLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.output.OutputFile;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The site's Pebble templates. Content is never compiled as a template.
 *
 * <p>Templates know two functions: {@code t('key', {'count': 3})} for a word of the portal, and {@code icon('name')} for
 * a drawing. A mistake in a template is reported as {@link Rule#TEMPLATE} with its file and line.
 */
final class Templates {
    private static final Pattern ATTRIBUTE = Pattern.compile("ttribute \\[([^]]+)]");

    private final Path root;
    private final PebbleEngine engine;
    private final Diagnostics log;

    Templates(Path root, Map<String, String> icons, Diagnostics log) {
        this.root = root;
        this.log = log;
        this.engine = new PebbleEngine.Builder()
                // normalized, or the loader believes that every template lies outside
                .loader(new FileLoader(
                        root.resolve("templates").toAbsolutePath().normalize().toString()))
                .strictVariables(true)
                .autoEscaping(true)
                .newLineTrimming(true)
                .extension(new Words(icons))
                .build();
    }

    String render(String name, Reader reader, Map<String, ?> views) {
        var context = new LinkedHashMap<String, Object>(views);
        context.put("reader", reader);
        var out = new LimitedWriter(LimitedWriter.MOST, LimitedWriter.PATIENCE);
        try {
            PebbleTemplate template = engine.getTemplate(name);
            template.evaluate(out, context);
        } catch (PebbleException | LimitedWriter.Passed e) {
            out.passed().ifPresentOrElse(why -> report(name, why), () -> report(name, (PebbleException) e));
            throw new OutputFile.Unmade(e);
        } catch (StackOverflowError e) {
            report(name, "it extends or includes itself without end");
            throw new OutputFile.Unmade(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void report(String name, String why) {
        log.report(Rule.TEMPLATE, SourceFile.named("templates/" + name).start(), why);
    }

    private void report(String name, PebbleException e) {
        String path = "templates/" + (e.getFileName() == null ? name : e.getFileName());
        SourceFile file = SourceFile.read(root, path, new Diagnostics()).orElse(SourceFile.named(path));
        Span line = e.getLineNumber() == null ? file.start() : file.wholeLine(e.getLineNumber());
        log.report(Rule.TEMPLATE, line, plainWords(String.valueOf(e.getPebbleMessage())));
    }

    /** Pebble's sentence in the style of ours. */
    private static String plainWords(String message) {
        Matcher attribute = ATTRIBUTE.matcher(message);
        if (attribute.find()) {
            return "there is no '" + attribute.group(1) + "' here";
        }
        String sentence = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return sentence.isEmpty() ? sentence : Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    /** The functions {@code t} and {@code icon}. */
    private static final class Words extends AbstractExtension {
        private final Map<String, String> icons;

        Words(Map<String, String> icons) {
            this.icons = icons;
        }

        @Override
        public Map<String, Function> getFunctions() {
            return Map.of("t", new Word(), "icon", new Icon(icons));
        }
    }

    private static final class Word implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("key", "arguments");
        }

        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            String key = String.valueOf(arguments.get("key"));
            Reader reader = (Reader) context.getVariable("reader");
            if (!reader.knows(key)) {
                throw new PebbleException(null, "no locale has the message '" + key + "'", lineNumber, self.getName());
            }
            return reader.word(key, named(arguments.get("arguments")));
        }

        @SuppressWarnings("unchecked") // Pebble's map literals have text keys
        private static Map<String, ?> named(@Nullable Object given) {
            return given instanceof Map ? (Map<String, ?>) given : Map.of();
        }
    }

    private record Icon(Map<String, String> icons) implements Function {
        @Override
        public List<String> getArgumentNames() {
            return List.of("name");
        }

        @Override
        public Object execute(
                Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int lineNumber) {
            String path = icons.getOrDefault(String.valueOf(arguments.get("name")), "");
            return path.isEmpty()
                    ? Markup.NONE
                    : new SafeString("<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">" + path + "</svg>");
        }
    }
}
