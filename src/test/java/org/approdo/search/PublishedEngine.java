package org.approdo.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.approdo.source.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engine as browsers get it, run by Node over an index on disk. */
final class PublishedEngine {
    private final String base;
    private final Path folder;

    /**
     * @param base the folder of the index, with a slash at its end
     * @param folder for what goes in and out
     */
    PublishedEngine(String base, Path folder) {
        this.base = base;
        this.folder = folder;
    }

    /** What is asked. */
    record Query(String locale, String text, boolean prefix) {}

    record Hit(String path, float score, String language) {}

    record Answer(int total, List<Hit> hits) {
        List<String> paths() {
            return hits.stream().map(Hit::path).toList();
        }
    }

    List<Answer> answers(List<Query> queries) {
        try {
            Path in = folder.resolve("queries.jsonl");
            Path out = folder.resolve("answers.jsonl");
            Files.write(
                    in,
                    queries.stream()
                            .map(q -> Json.write(Map.of("locale", q.locale(), "text", q.text(), "prefix", q.prefix())))
                            .toList());
            Process node = new ProcessBuilder("node", "src/test/js/answers.mjs", base)
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (node.waitFor() != 0) {
                throw new AssertionError("node failed");
            }
            var answers = new ArrayList<Answer>();
            var json = JsonMapper.builder().build();
            for (String line : Files.readAllLines(out, StandardCharsets.UTF_8)) {
                JsonNode answer = json.readTree(line);
                var hits = new ArrayList<Hit>();
                answer.get("hits")
                        .forEach(h -> hits.add(new Hit(
                                h.get(0).asString(),
                                h.get(1).floatValue(),
                                h.get(2).asString())));
                answers.add(new Answer(answer.get("total").intValue(), hits));
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
