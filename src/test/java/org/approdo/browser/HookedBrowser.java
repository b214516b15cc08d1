package org.approdo.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A browser that notes whatever a page of ours should not do: run {@code alert} and its like, ask another site for
 * anything, go to another page. There is no network behind it: all it gets are files of a site.
 */
final class HookedBrowser implements AutoCloseable {
    /** Where the pages seem to come from. */
    static final String ORIGIN = "https://example.org/prova/";

    /** Pages beside each other in one window. */
    private static final int FRAMES = 16;

    private static final String HOOKS = """
            for (const name of ['alert', 'confirm', 'prompt']) {
              window[name] = words => { console.log('RAN ' + name + ' ' + words) }
            }
            """;

    /**
     * Touches every element of every frame; links that may lead elsewhere are not followed, as a reader would know. Returns
     * the addresses of frames that went elsewhere by themselves.
     */
    private static final String TOUCH = """
            async part => {
              const lead = /^(https?:|mailto:|tel:)$/, types = ['pointerover', 'mouseover', 'mouseenter', 'mousedown', 'keydown']
              const gone = []
              for (const frame of document.querySelectorAll('iframe')) {
                const inside = frame.contentDocument, view = frame.contentWindow
                if (!inside || view.location.href !== frame.src) {
                  gone.push(frame.src)
                  continue
                }
                inside.addEventListener('click', e => {
                  const link = e.target.closest && e.target.closest('a[href]')
                  if (link && lead.test(link.protocol)) e.preventDefault()
                }, true)
                inside.addEventListener('submit', e => {
                  if (lead.test(new URL(e.target.action, frame.src).protocol)) e.preventDefault()
                }, true)
                for (const element of inside.querySelectorAll(part + ', ' + part + ' *')) {
                  types.forEach(type => element.dispatchEvent(new view.Event(type, { bubbles: true })))
                  if (element.focus) element.focus()
                  element.dispatchEvent(new view.MouseEvent('click', { bubbles: true, cancelable: true }))
                }
              }
              await new Promise(done => setTimeout(done, 100))
              return gone
            }
            """;

    /** Every element but links and buttons, which would lead away from what was asked. */
    private static final String TOUCH_HERE = """
            async () => {
              await new Promise(done => setTimeout(done, 60))
              for (const element of document.querySelectorAll('main *')) {
                for (const type of ['pointerover', 'mouseover', 'mouseenter']) {
                  element.dispatchEvent(new Event(type, { bubbles: true }))
                }
                if (!element.closest('a, button, input, label, select, summary, #reload')) element.click?.()
              }
            }
            """;

    /** Answers for an address below the origin; empty for what is not there. */
    interface Files {
        Optional<byte[]> at(String path);
    }

    private final Chromium chromium;
    private final BrowserContext context;
    private final TreeMap<String, String> made = new TreeMap<>();
    private final List<String> executions = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final List<String> left = new ArrayList<>();
    private int stopped;

    private HookedBrowser(Chromium chromium) {
        this.chromium = chromium;
        this.context = chromium.context(Chromium.phone());
    }

    static HookedBrowser over(Files files) {
        var browser = new HookedBrowser(Chromium.open());
        browser.context.addInitScript(HOOKS);
        browser.context.route("**/*", r -> browser.answer(r, files));
        return browser;
    }

    private void answer(Route route, Files files) {
        String address = route.request().url();
        if (!address.startsWith(ORIGIN)) {
            requests.add(address);
            route.abort();
            return;
        }
        String path = address.substring(ORIGIN.length()).replaceAll("[?#].*", "");
        String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
        Optional<byte[]> bytes = Optional.ofNullable(made.get(file))
                .map(h -> h.getBytes(StandardCharsets.UTF_8))
                .or(() -> files.at(file));
        var answer = new Route.FulfillOptions().setContentType(type(file));
        route.fulfill(bytes.isPresent() ? answer.setBodyBytes(bytes.get()) : answer.setStatus(404));
    }

    private static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> "text/html";
            case "js" -> "text/javascript";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            default -> "application/octet-stream";
        };
    }

    /**
     * Opens pages in frames beside each other and touches everything in a part of them.
     *
     * @param part a selector
     */
    void touch(List<String> paths, String part) {
        Page page = watched();
        for (int i = 0; i < paths.size(); i += FRAMES) {
            var frames = new StringBuilder("<!doctype html><title>frames</title>");
            paths.subList(i, Math.min(paths.size(), i + FRAMES))
                    .forEach(p -> frames.append("<iframe src=\"%s%s\"></iframe>".formatted(ORIGIN, p)));
            made.put("frames.html", frames.toString());
            page.navigate(ORIGIN + "frames.html");
            for (Object gone : (List<?>) page.evaluate(TOUCH, part)) {
                left.add(String.valueOf(gone));
            }
        }
        page.close();
    }

    /**
     * Types texts into a field, one after the other, asks, and touches what comes of each.
     *
     * @param field its id
     * @param awaited what there is when the page can answer
     */
    void type(String path, String field, List<String> texts, String awaited) {
        Page page = watched();
        page.navigate(ORIGIN + path);
        page.locator('#' + field).fill("casa");
        page.locator('#' + field).press("Enter");
        page.locator(awaited).first().waitFor();
        for (String text : texts) {
            page.locator('#' + field).fill(text);
            page.locator('#' + field).press("Enter");
            page.evaluate(TOUCH_HERE);
        }
        page.close();
    }

    /** Opens addresses as links of others would, and touches what the page makes of them. */
    void follow(List<String> addresses) {
        Page page = watched();
        for (String address : addresses) {
            page.navigate("about:blank"); // else a page would stay and only turn to the new words
            page.navigate(ORIGIN + address);
            page.evaluate(TOUCH_HERE);
        }
        page.close();
    }

    private Page watched() {
        Page page = context.newPage();
        page.onConsoleMessage(m -> note(m.text()));
        page.onDialog(d -> {
            executions.add("dialog " + d.message());
            d.dismiss();
        });
        return page;
    }

    private void note(String message) {
        if (message.startsWith("RAN ")) {
            executions.add(message);
        } else if (message.contains("Content Security Policy")) {
            stopped++;
        }
    }

    /** Lets a page be found at an address. */
    void put(String path, String html) {
        made.put(path, html);
    }

    List<String> executions() {
        return List.copyOf(executions);
    }

    /** Addresses elsewhere that pages asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    /** Pages that did not stay where they were. */
    List<String> left() {
        return List.copyOf(left);
    }

    /** How often the browser said that the policy had stopped something. */
    int stopped() {
        return stopped;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
