package org.approdo.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** axe-core: WCAG 2.2 AA and its good practices, and the stricter contrast of 7:1 that the portal promises. */
final class Axe {
    /** Unfolds what is folded, the menus of the start page one after the other, since they lie over the page. */
    private static final String FINDINGS = """
            async menus => {
              const run = async where => (await axe.run(where, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                // who meets the stricter rule meets the other
                rules: {'color-contrast-enhanced': {enabled: true}, 'color-contrast': {enabled: false}},
                resultTypes: ['violations']
              })).violations.flatMap(v => v.nodes.map(n => v.id + ' | ' + n.html.slice(0, 200) + ' | '
                + n.failureSummary.replace(/\\s+/g, ' ')));
              document.querySelectorAll('main details').forEach(d => d.open = true);
              const found = await run(document);
              for (const menu of menus ? document.querySelectorAll('header details') : []) {
                menu.open = true;
                found.push(...await run(menu));
                menu.open = false;
              }
              return found;
            }
            """;

    private Axe() {}

    /** What is wrong with the page as it stands. */
    static List<String> findings(Page page, boolean menus) {
        page.evaluate(AxeBuilder.getAxeScript());
        return ((List<?>) page.evaluate(FINDINGS, menus))
                .stream().map(String::valueOf).toList();
    }
}
