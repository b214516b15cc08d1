package org.approdo.output;

import java.util.List;
import org.approdo.cache.ResultReader;
import org.approdo.cache.ResultWriter;

/** What is remembered of a page that was fine: {@code weight ids(count, id*) anchors(count, (link target id)*)}. */
final class WalkedCodec {
    private WalkedCodec() {}

    static byte[] write(PageAudit.Walked walked) {
        var out = new ResultWriter().number(walked.weight()).number(walked.ids().size());
        walked.ids().forEach(out::text);
        out.number(walked.anchors().size());
        walked.anchors().forEach(a -> out.text(a.link()).text(a.target()).text(a.id()));
        return out.result();
    }

    static PageAudit.Walked read(OutputFile page, byte[] result) {
        var in = new ResultReader(result);
        int weight = in.number();
        List<String> ids = in.list(() -> in.text().intern()); // pages share most of their ids, and all are kept
        List<LinkAudit.Anchored> anchors = in.list(() -> new LinkAudit.Anchored(in.text(), in.text(), in.text()));
        return new PageAudit.Walked(page, ids, anchors, weight);
    }
}
