package org.approdo.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.source.Json;

/**
 * The evidence behind the accessibility statement, as JSON: {@code tool browser standards views(view pages kinds languages
 * findings*)*}.
 */
final class AccessibilityReport {
    private static final Pattern VERSION = Pattern.compile("axe v(\\d+\\.\\d+\\.\\d+)");

    private final List<Map<String, Object>> views = new ArrayList<>();
    private String browser = "";

    synchronized void browser(String version) {
        browser = "Chromium " + version;
    }

    synchronized void add(String view, List<Sample> samples, List<String> findings) {
        var map = new LinkedHashMap<String, Object>();
        map.put("view", view);
        map.put("pages", samples.size());
        map.put("kinds", samples.stream().map(Sample::kind).distinct().count());
        map.put(
                "languages",
                samples.stream()
                        .map(Sample::language)
                        .filter(l -> !l.isEmpty())
                        .distinct()
                        .toList());
        map.put("findings", findings);
        views.add(map);
    }

    synchronized void write(Path file) throws IOException {
        Matcher version = VERSION.matcher(AxeBuilder.getAxeScript());
        var report = new LinkedHashMap<String, Object>();
        report.put("tool", "axe-core " + (version.find() ? version.group(1) : "of unknown version"));
        report.put("browser", browser);
        report.put("standards", List.of("WCAG 2.2 A and AA", "contrast 7:1", "good practices of axe-core"));
        report.put("views", views);
        Files.writeString(file, Json.write(report) + '\n');
    }
}
