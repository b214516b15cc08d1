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
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.approdo.source.Diagnostics;
import org.approdo.source.Rule;
import org.approdo.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * The site's Pebble templates. Content is never compiled as a template.
 *
 * <p>Templates know two functions: {@code t('key', {'count': 3})} for a word of the portal, and {@code icon('name')} for
 * a drawing. A mistake in a template is reported as {@link Rule#TEMPLATE} with its file and line.
 */
final class Templates {
    /** Thrown when a template fails; the mistake was reported. */
    static final class BrokenTemplate extends RuntimeException {
        private static final long serialVersionUID = 1;

        BrokenTemplate(Throwable cause) {
            super(cause);
        }
    }

    private final PebbleEngine engine;
    private final Diagnostics log;

    Templates(Path root, Map<String, String> icons, Diagnostics log) {
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
        var out = new StringWriter(16 * 1024);
        try {
            PebbleTemplate template = engine.getTemplate(name);
            template.evaluate(out, context);
        } catch (PebbleException e) {
            report(name, e);
            throw new BrokenTemplate(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private void report(String name, PebbleException e) {
        String file = e.getFileName() == null
                ? name
                : Path.of(e.getFileName()).getFileName().toString();
        var source =
                new SourceFile("templates/" + file, "\n".repeat(e.getLineNumber() == null ? 0 : e.getLineNumber()));
        int line = Math.max(0, source.text().length() - 1);
        log.report(Rule.TEMPLATE, source.span(line, line), String.valueOf(e.getPebbleMessage()));
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
