package org.approdo.serve;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.approdo.output.OutputFile;
import org.approdo.output.OutputTree;

/**
 * Answers with the files of a tree. What is not a path of the tree does not exist, so no request can leave it.
 *
 * @param rest where files that are no pages come from when the tree lacks them
 * @param basePath where the site begins, without a slash at the end: {@code /portal}; empty for the top
 */
record TreeAnswers(OutputTree tree, Optional<OutputTree> rest, String basePath) {
    /** Of a tree that is whole. */
    TreeAnswers(OutputTree tree, String basePath) {
        this(tree, Optional.empty(), basePath);
    }

    Answer answer(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Answer.plain(405, "This preview only shows pages").with("Allow", "GET, HEAD");
        }
        String address = Optional.ofNullable(request.uri().getPath()).orElse("");
        if (request.uri().isAbsolute() || request.uri().toString().startsWith("//")) {
            return notFound(""); // names a host of its own; browsers ask servers for paths
        }
        if (!address.startsWith(basePath + "/")) {
            boolean top = address.equals("/") || address.equals(basePath);
            return top ? redirect("", request) : notFound("");
        }
        String path = address.substring(basePath.length() + 1);
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        Optional<OutputFile> found =
                tree.file(file).or(() -> file.endsWith(".html") ? Optional.empty() : rest.flatMap(t -> t.file(file)));
        if (found.isPresent()) {
            return show(200, found.get());
        }
        return tree.contains(path + "/index.html") ? redirect(path + "/", request) : notFound(path);
    }

    private Answer show(int status, OutputFile file) {
        return Answer.of(status, ContentTypes.of(file.path()), file.bytes());
    }

    /** To a path of the tree, never to another host: it cannot begin with a slash. */
    private Answer redirect(String path, Request request) {
        try {
            String target = new URI(null, null, basePath + "/" + path, null).toASCIIString();
            String query = Optional.ofNullable(request.uri().getRawQuery())
                    .map(q -> "?" + q)
                    .orElse("");
            return Answer.redirect(target + query);
        } catch (URISyntaxException e) {
            return notFound(path);
        }
    }

    /** The page of that name in the reader's language, which is the first name of the path, or the one for all. */
    private Answer notFound(String path) {
        String locale = path.split("/", 2)[0];
        return tree.file(locale + "/404.html")
                .or(() -> tree.file("404.html"))
                .map(f -> show(404, f))
                .orElseGet(() -> Answer.plain(404, "There is no such page"));
    }
}
