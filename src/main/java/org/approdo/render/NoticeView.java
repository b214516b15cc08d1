package org.approdo.render;

import java.util.List;

/**
 * Something readers must know of a page: that it is borrowed, machine-made, or behind its source.
 *
 * @param kind {@code borrowed}, {@code machine}, {@code stale}, {@code overdue} or {@code concluded}
 */
public record NoticeView(String kind, String text, List<LinkView> links) {
    public NoticeView {
        links = List.copyOf(links);
    }
}
