package org.approdo.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approdo.content.field.FieldType;
import org.approdo.content.field.FileReader;
import org.approdo.output.WorkingTree;
import org.approdo.schema.Definitions;
import org.approdo.source.Json;
import org.approdo.source.Sha256;

/**
 * Decap's proxy protocol on the working tree: {@code {"action": "getEntry", "params": {"path": …}}}. Edits are files, in
 * simple mode; there are no branches, so nothing is ever unpublished.
 *
 * @see <a href="https://github.com/decaporg/decap-cms/tree/main/packages/decap-server">decap-server</a>
 */
final class CmsBridge {
    /** The folder of a working tree that a CMS may read and write. */
    static final String FOLDER = "content";

    private static final int UNPROCESSABLE = 422;
    private static final int NOT_FOUND = 404;

    private final Definitions site;
    private final WorkingTree tree;
    private final Runnable saved;

    /**
     * Reads and writes {@code content/} alone.
     *
     * @param saved runs after each change
     */
    CmsBridge(Definitions site, WorkingTree tree, Runnable saved) {
        this.site = site;
        this.tree = tree;
        this.saved = saved;
    }

    /** What a request may get wrong: a reason for people. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final int status;

        Refused(int status, String words) {
            super(words);
            this.status = status;
        }
    }

    Answer answer(String body) {
        try {
            var call = Json.read(body)
                    .map(Parameters::new)
                    .orElseThrow(() -> new Refused(UNPROCESSABLE, "the request is no JSON object"));
            return json(200, perform(call.text("action"), call.object("params")));
        } catch (Refused e) {
            return json(e.status, Map.of("error", String.valueOf(e.getMessage())));
        } catch (IllegalArgumentException e) {
            return json(UNPROCESSABLE, Map.of("error", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            return json(500, Map.of("error", "the file could not be read or written: " + e.getMessage()));
        }
    }

    private Object perform(String action, Parameters params) throws IOException {
        return switch (action) {
            case "info" -> Map.of("repo", site.config().name(), "publish_modes", List.of("simple"), "type", "approdo");
            case "entriesByFolder" -> entries(params.text("folder"), params.text("extension"));
            case "entriesByFiles" ->
                entries(params.objects("files").stream()
                        .map(f -> f.text("path"))
                        .toList());
            case "getEntry" -> opened(params.text("path"));
            case "persistEntry" -> persist(params);
            case "getMedia" -> besides(params.text("mediaFolder"));
            case "getMediaFile" -> media(params.text("path"));
            case "persistMedia" -> upload(params.object("asset"));
            case "deleteFile" -> delete(List.of(params.text("path")));
            case "deleteFiles" -> delete(params.texts("paths"));
            case "unpublishedEntries" -> List.of();
            case "getNotes" -> Map.of("notes", List.of());
            case "getDeployPreview", "getPRMetadata" -> Map.of();
            case "unpublishedEntry", "unpublishedEntryDataFile", "unpublishedEntryMediaFile" ->
                throw new Refused(NOT_FOUND, "nothing waits for review here: a save changes the file");
            default -> throw new Refused(UNPROCESSABLE, "'" + action + "' is not done here");
        };
    }

    private List<Object> entries(String folder, String extension) throws IOException {
        String type = folder.startsWith(FOLDER + "/") ? folder.substring(FOLDER.length() + 1) : "";
        if (!site.types().containsKey(type)) {
            throw new Refused(UNPROCESSABLE, "'" + folder + "' is no content type");
        }
        return entries(tree.list(folder).stream()
                .filter(p -> p.endsWith("." + extension) && item(p).isPresent())
                .toList());
    }

    private List<Object> entries(List<String> paths) throws IOException {
        var entries = new ArrayList<Object>();
        for (String path : paths) {
            entry(path).ifPresent(entries::add);
        }
        return entries;
    }

    private Object opened(String path) throws IOException {
        Optional<Object> entry = entry(path);
        return (entry.isPresent() ? entry : untranslated(path))
                .orElseThrow(() -> new Refused(NOT_FOUND, "there is no such file"));
    }

    private Optional<Object> entry(String path) throws IOException {
        Optional<CmsItem> item = item(path);
        Optional<byte[]> bytes = item.isEmpty() ? Optional.empty() : tree.read(path);
        return bytes.flatMap(b -> item.orElseThrow().told(b).map(text -> told(path, text, b)));
    }

    /**
     * A language into which the item is not translated: told as a file without text. Decap saves no item that lacks a file
     * of some language, and does not say why.
     */
    private Optional<Object> untranslated(String path) throws IOException {
        Optional<CmsItem> item = item(path);
        boolean open = item.isPresent()
                && sourceFile(item.get()).filter(s -> !s.equals(path)).isPresent();
        return open ? Optional.of(told(path, item.get().empty(), new byte[0])) : Optional.empty();
    }

    private static Object told(String path, String text, byte[] bytes) {
        return Map.of(
                "data",
                text,
                "file",
                Map.of("path", path, "id", Sha256.of(bytes).hex()));
    }

    /** All that is to be written is known to be right before the first file changes. */
    private Object persist(Parameters params) throws IOException {
        var written = new LinkedHashMap<String, byte[]>();
        for (Parameters file : params.objects(params.has("dataFiles") ? "dataFiles" : "entry")) {
            String path = file.text("path");
            if (file.text("raw").isBlank()) {
                continue; // a language in which nothing was written
            }
            if (file.has("newPath") && !file.text("newPath").equals(path)) {
                throw new Refused(UNPROCESSABLE, "an item is moved by moving its folder, not here");
            }
            CmsItem item =
                    item(path).orElseThrow(() -> new Refused(UNPROCESSABLE, "'" + path + "' is no file of an item"));
            item.merged(tree.read(path), file.text("raw"), source(item)).ifPresent(bytes -> written.put(path, bytes));
        }
        for (Parameters asset : params.objects("assets")) {
            written.put(asset.text("path"), picture(asset));
        }
        for (Map.Entry<String, byte[]> file : written.entrySet()) {
            tree.write(file.getKey(), file.getValue());
        }
        if (!written.isEmpty()) {
            saved.run();
        }
        return Map.of(
                "message", written.isEmpty() ? "nothing changed" : "saved " + String.join(", ", written.keySet()));
    }

    /** The language of the source that a new file translates; none for the source itself. */
    private Optional<String> source(CmsItem item) throws IOException {
        String usual = site.config().sourceLocale().tag();
        String locale = sourceFile(item).map(CmsBridge::locale).orElse(usual);
        return Optional.of(locale).filter(l -> !l.equals(locale(item.path())));
    }

    /** The file of the item that holds its facts. */
    private Optional<String> sourceFile(CmsItem item) throws IOException {
        String folder = item.path().substring(0, item.path().lastIndexOf('/'));
        for (String path : tree.list(folder)) {
            Optional<byte[]> bytes = path.startsWith(folder + "/index.") ? tree.read(path) : Optional.empty();
            if (bytes.isPresent() && new CmsItem(item.type(), path).isSource(bytes.get())) {
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private static String locale(String path) {
        return path.split("\\.", -1)[1];
    }

    private Object media(String path) throws IOException {
        byte[] bytes = tree.read(path)
                .filter(b -> isMedia(path))
                .orElseThrow(() -> new Refused(NOT_FOUND, "there is no such file"));
        return Map.of(
                "id",
                Sha256.of(bytes).hex(),
                "content",
                Base64.getEncoder().encodeToString(bytes),
                "encoding",
                "base64",
                "path",
                path,
                "name",
                path.substring(path.lastIndexOf('/') + 1));
    }

    /** The pictures and files in an item's folder; other folders have none. */
    private List<Object> besides(String folder) throws IOException {
        var media = new ArrayList<Object>();
        for (String path : tree.list(folder)) {
            if (isMedia(path) && path.lastIndexOf('/') == folder.length()) {
                media.add(media(path));
            }
        }
        return media;
    }

    private Object upload(Parameters asset) throws IOException {
        String path = asset.text("path");
        tree.write(path, picture(asset));
        saved.run();
        return media(path);
    }

    private byte[] picture(Parameters asset) {
        String path = asset.text("path");
        if (!isMedia(path) || !tree.contains(path)) {
            throw new Refused(
                    UNPROCESSABLE,
                    "'" + path + "' cannot be kept: pictures and PDF files beside an item can, with plain names");
        }
        return Base64.getDecoder().decode(asset.text("content"));
    }

    /** A picture or a PDF file in an item's folder. */
    private boolean isMedia(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        String[] names = path.split("/", -1);
        boolean beside = names.length > 2
                && Optional.ofNullable(site.types().get(names[1]))
                        .map(t -> names.length == (t.area() ? 5 : 4))
                        .orElse(false);
        return beside
                && !name.startsWith("index.")
                && (FileReader.isPicture(name) || (name.matches(FieldType.FILE.form()) && name.endsWith(".pdf")));
    }

    private Object delete(List<String> paths) throws IOException {
        for (String path : paths) {
            if (!tree.contains(path) || (item(path).isEmpty() && !isMedia(path))) {
                throw new Refused(UNPROCESSABLE, "'" + path + "' is no file of an item");
            }
        }
        for (String path : paths) {
            tree.delete(path);
        }
        saved.run();
        return Map.of("message", "deleted " + String.join(", ", paths));
    }

    /** The item's file of that path: of a type, in an area when the type wants one, in a language of the site. */
    private Optional<CmsItem> item(String path) {
        String[] names = path.split("/", -1);
        if (names.length < 4 || !tree.contains(path)) {
            return Optional.empty();
        }
        String[] file = names[names.length - 1].split("\\.", -1);
        return Optional.ofNullable(site.types().get(names[1]))
                .filter(t -> names.length == (t.area() ? 5 : 4))
                .filter(t -> file.length == 3
                        && file[0].equals("index")
                        && site.config().locales().names().contains(file[1])
                        && file[2].equals(t.extension()))
                .map(t -> new CmsItem(t, path));
    }

    private static Answer json(int status, Object value) {
        return Answer.of(status, ContentTypes.of(".json"), Json.write(value).getBytes(StandardCharsets.UTF_8));
    }

    /** The members of a JSON object; what is not there or of another kind is refused. */
    private record Parameters(Map<?, ?> members) {
        boolean has(String key) {
            return members.get(key) != null;
        }

        String text(String key) {
            if (members.get(key) instanceof String text) {
                return text;
            }
            throw new Refused(UNPROCESSABLE, "'" + key + "' is missing");
        }

        Parameters object(String key) {
            return members.get(key) instanceof Map<?, ?> map ? new Parameters(map) : new Parameters(Map.of());
        }

        /** The objects of a list; one alone counts as a list. */
        List<Parameters> objects(String key) {
            Object value = members.get(key);
            List<?> all = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            return all.stream()
                    .map(o -> o instanceof Map<?, ?> map ? map : Map.of())
                    .map(Parameters::new)
                    .toList();
        }

        List<String> texts(String key) {
            return members.get(key) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }
}
