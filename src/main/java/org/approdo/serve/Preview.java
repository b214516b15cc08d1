package org.approdo.serve;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.approdo.markdown.Escape;
import org.approdo.output.ClientScript;
import org.approdo.output.OutputTree;
import org.approdo.site.Site;
import org.approdo.source.Diagnostic;

/**
 * A site while somebody works on it. The last tree that could be made stays until there is a better one; open pages are
 * told when their own bytes have changed, and what keeps the site from being made.
 *
 * <p>Below {@link #PATH} lies what the preview adds. An open page says there which address it shows and what it got:
 *
 * <pre>
 * GET /__approdo/events?%2Fit%2Fguides%2F&amp;0123456789abcdef     path and mark
 * event: reload     data: the mark it would get now
 * event: bar        data: HTML of {@link PreviewBar}
 * event: problems   data: HTML of {@link Problems}; empty when there are none
 * </pre>
 */
public final class Preview {
    static final String PATH = "/__approdo/";
    static final String SCRIPT = PATH + "preview.js";
    static final String PHONE = PATH + "phone";
    private static final String EVENTS = PATH + "events";
    private static final String STYLE = PATH + "preview.css";

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="%s">
            </head>
            <body class="%s">
            %s
            </body>
            </html>
            """;

    /** Of pages that are the preview's own. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** How long a build waits for pages that come again, in milliseconds: they need the processor, too. */
    private static final int PATIENCE = 300;

    /** How a site looks that could be made. */
    private record Shown(TreeAnswers answers, Optional<PreviewBar> bar) {}

    /** Where a page was opened, and what it got. */
    private record OpenPage(String path, String mark, EventStream stream) {}

    private final boolean live;
    private final Optional<LocalDate> day;
    private final boolean withCms;
    private final List<OpenPage> pages = new CopyOnWriteArrayList<>();
    /** A permit for each page that was opened since a site was shown. */
    private final Semaphore opened = new Semaphore(0);

    private volatile Optional<Shown> shown = Optional.empty();
    private volatile Problems problems = Problems.NONE;

    /**
     * Shows nothing yet.
     *
     * @param day the day the site is shown as of, when somebody chose one
     * @param withCms whether pages link to the CMS
     */
    public Preview(Optional<LocalDate> day, boolean withCms) {
        this(true, day, withCms);
    }

    private Preview(boolean live, Optional<LocalDate> day, boolean withCms) {
        this.live = live;
        this.day = day;
        this.withCms = withCms;
    }

    /** Shows nothing yet, and then pages to the byte as they are published. Who wants to see a change loads them again. */
    public static Preview asPublished() {
        return new Preview(false, Optional.empty(), false);
    }

    /** Shows a site from the next request on. Of its pages, those that are open are rendered. */
    public void show(Site site, OutputTree tree) {
        show(new TreeAnswers(tree, site.config().basePath()), Optional.of(new PreviewBar(site, tree, day, withCms)));
    }

    /**
     * Shows the pages of a site while the rest is still being made: other files are those of before. Returns when those
     * that were open and have changed were loaded again, or did not come.
     *
     * @param pages rendered when they are asked for
     */
    public void showPages(Site site, OutputTree pages) {
        Optional<OutputTree> before =
                shown.map(s -> s.answers().rest().orElse(s.answers().tree()));
        int told = show(
                new TreeAnswers(pages, before, site.config().basePath()),
                Optional.of(new PreviewBar(site, pages, day, withCms)));
        try {
            opened.tryAcquire(told, PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A tree without what is known of its pages. */
    void show(OutputTree tree, String basePath) {
        show(new TreeAnswers(tree, basePath), Optional.empty());
    }

    /** How many open pages were told to load again. */
    private int show(TreeAnswers answers, Optional<PreviewBar> bar) {
        shown = Optional.of(new Shown(answers, bar));
        opened.drainPermits();
        return tellAll();
    }

    /** Says what is wrong with the site as it is now; nothing, when nothing is. */
    public void report(List<Diagnostic> errors) {
        tell(Problems.of(errors));
    }

    /** Says that the program failed. */
    public void reportFault(String words) {
        tell(Problems.ofFault(words));
    }

    private void tell(Problems found) {
        problems = found;
        if (shown.isEmpty()) {
            tellAll(); // a page says it, and has other bytes now
        } else {
            forEach(this::tellProblems);
        }
    }

    /** Where the site begins, without a slash at the end; the top, until one could be made. */
    String basePath() {
        return shown.map(s -> s.answers().basePath()).orElse("");
    }

    /** What a browser gets: pages, and whatever the preview adds to them. */
    Answer answer(Request request) {
        String path = Optional.ofNullable(request.uri().getPath()).orElse("");
        if (path.equals(STYLE) || (live && path.startsWith(PATH))) {
            return own(path, request);
        }
        Answer answer = page(request);
        return live && answer.isPage()
                ? answer.with(
                        new PreviewPage(answer.body()).live(request.hosts().get(0)))
                : answer;
    }

    /** A page that cannot be rendered must not take the preview down. */
    private Answer page(Request request) {
        Optional<Shown> now = shown;
        if (now.isEmpty()) {
            return failure("The site cannot be shown", problems, "It is shown as soon as they are mended.");
        }
        try {
            return now.get().answers().answer(request);
        } catch (RuntimeException e) {
            return failure(
                    "This page cannot be shown",
                    Problems.ofFault("this page cannot be made: " + e.getMessage()),
                    "The others are shown.");
        }
    }

    private static Answer failure(String title, Problems problems, String consequence) {
        String main = "<main><h1>" + title + "</h1>" + problems.html(consequence) + "</main>";
        String html = FRAME.formatted(title, STYLE, "failure", main);
        return Answer.of(500, ContentTypes.of(".html"), html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", POLICY);
    }

    private static Answer own(String path, Request request) {
        return switch (path) {
            case STYLE -> file("preview.css");
            case SCRIPT -> file("preview.js");
            case PHONE -> phone(arguments(request)[0]);
            default -> Answer.plain(404, "There is no such page");
        };
    }

    private static Answer file(String name) {
        return Answer.of(
                200, ContentTypes.of(name), ClientScript.read("preview/" + name).getBytes(StandardCharsets.UTF_8));
    }

    /** A page in a frame as narrow as a phone. Whatever the address, the policy admits this server alone. */
    private static Answer phone(String address) {
        String frame = "<iframe title=\"360 × 740\" src=\"%s\"></iframe>".formatted(Escape.html(address));
        String html = FRAME.formatted("360 × 740", STYLE, "phone", frame);
        return Answer.of(200, ContentTypes.of(".html"), html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", POLICY + "; frame-src 'self'");
    }

    boolean isForEvents(Request request) {
        return live && EVENTS.equals(request.uri().getPath());
    }

    /** Keeps the line to a page that was opened. */
    void open(Request request, EventStream stream) {
        String[] arguments = arguments(request);
        var page = new OpenPage(arguments[0], arguments.length > 1 ? arguments[1] : "", stream);
        pages.add(page);
        if (!tell(page, mark(page.path()))) {
            pages.remove(page);
        }
        opened.release();
    }

    /** Those of the same address are compared once. Returns how many have changed. */
    private int tellAll() {
        Map<String, String> marks = new TreeMap<>();
        forEach(p -> tell(p, marks.computeIfAbsent(p.path(), this::mark)));
        return (int) pages.stream()
                .filter(p -> !p.mark().equals(marks.get(p.path())))
                .count();
    }

    /** Forgets pages that were closed. */
    private void forEach(Predicate<OpenPage> told) {
        for (OpenPage page : List.copyOf(pages)) {
            if (!told.test(page)) {
                pages.remove(page);
            }
        }
    }

    private boolean tell(OpenPage page, String mark) {
        if (!mark.equals(page.mark())) {
            return page.stream().send("reload", () -> mark) && tellProblems(page);
        }
        return page.stream()
                        .send("bar", () -> shown.map(s -> bar(s, page.path())).orElse(""))
                && tellProblems(page);
    }

    private boolean tellProblems(OpenPage page) {
        return page.stream().send("problems", () -> problems.html("Nothing is published as long as they are there."));
    }

    private String mark(String path) {
        return PreviewPage.mark(
                page(new Request("GET", URI.create(path), List.of(), List.of())).body());
    }

    private static String bar(Shown shown, String path) {
        String base = shown.answers().basePath();
        String decoded = Optional.ofNullable(URI.create(path).getPath()).orElse("");
        return shown.bar()
                .filter(b -> decoded.startsWith(base + "/"))
                .map(b -> b.html(decoded.substring(base.length())))
                .orElse("");
    }

    /** What stands behind the question mark, part by part. An address that is none becomes the top. */
    private static String[] arguments(Request request) {
        String[] arguments =
                Optional.ofNullable(request.uri().getRawQuery()).orElse("").split("&", -1);
        try {
            arguments[0] = URI.create(URLDecoder.decode(arguments[0], StandardCharsets.UTF_8))
                    .getRawPath();
        } catch (IllegalArgumentException e) {
            arguments[0] = "/";
        }
        if (arguments[0] == null || !arguments[0].startsWith("/") || arguments[0].startsWith("//")) {
            arguments[0] = "/";
        }
        return arguments;
    }
}
