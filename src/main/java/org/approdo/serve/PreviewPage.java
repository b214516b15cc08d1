package org.approdo.serve;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.source.Sha256;

/** A page as it is published, and as the preview shows it: with one script more, which its policy admits. */
final class PreviewPage {
    private static final Pattern POLICY =
            Pattern.compile("(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)(\">)");

    private final byte[] published;

    PreviewPage(byte[] published) {
        this.published = published;
    }

    /** What a page of these bytes is told apart from others by. */
    static String mark(byte[] published) {
        return Sha256.of(published).hex().substring(0, 16);
    }

    /**
     * With the script in front of the end of its head.
     *
     * @param host the server's name and port, as the browser called it
     */
    byte[] live(String host) {
        String html = new String(published, StandardCharsets.UTF_8);
        Matcher policy = POLICY.matcher(html);
        if (policy.find()) {
            String admitting = PreviewPolicy.admitting(policy.group(2), "http://" + host + Preview.PATH);
            html = html.substring(0, policy.start(2)) + admitting + html.substring(policy.end(2));
        }
        int end = Math.max(0, html.indexOf("</head>"));
        String script =
                "<script defer src=\"%s\" data-mark=\"%s\"></script>\n".formatted(Preview.SCRIPT, mark(published));
        return (html.substring(0, end) + script + html.substring(end)).getBytes(StandardCharsets.UTF_8);
    }
}
