package org.approdo.markdown;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.approdo.source.Deflated;
import org.approdo.source.SourceFile;
import org.approdo.source.Span;

/**
 * What stands in a document of one file, held small: words as deflated bytes, beside the file that says the same, and holes
 * as they are.
 *
 * <pre>
 * bytes   = headings:int heading* block*
 * heading = level:int text anchor explicit:byte span
 * block   = heading:int span text same:byte words? parts:int part*
 * part    = length:int UTF-8 | -1:int heading:int | -2:int, the next hole
 * text    = length:int UTF-8
 * span    = start:int end:int
 * </pre>
 */
final class PackedDocument implements Supplier<Document.Written> {
    private static final int ANCHOR = -1;
    private static final int HOLE = -2;

    private final SourceFile file;
    private final List<Part> holes;
    private final Deflated bytes;

    private PackedDocument(SourceFile file, List<Part> holes, Deflated bytes) {
        this.file = file;
        this.holes = holes;
        this.bytes = bytes;
    }

    /**
     * Packs a document.
     *
     * @param whole has a block; all of it is of one file
     */
    static PackedDocument of(Document.Written whole) {
        SourceFile file = whole.blocks().get(0).span().file();
        var holes = new ArrayList<Part>();
        var bytes = new ByteArrayOutputStream(4 * file.length() + 64);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(whole.headings().size());
            for (Heading heading : whole.headings()) {
                write(heading, out);
            }
            for (Block block : whole.blocks()) {
                write(block, holes, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PackedDocument(file, List.copyOf(holes), Deflated.of(bytes.toByteArray(), file.bytes()));
    }

    private static void write(Heading heading, DataOutputStream out) throws IOException {
        out.writeInt(heading.level());
        write(heading.text(), out);
        write(heading.anchor(), out);
        out.writeBoolean(heading.explicit());
        write(heading.span(), out);
    }

    private static void write(Block block, List<Part> holes, DataOutputStream out) throws IOException {
        out.writeInt(block.heading());
        write(block.span(), out);
        write(block.text(), out);
        boolean same = block.text().equals(block.words());
        out.writeBoolean(same);
        if (!same) {
            write(block.words(), out);
        }
        out.writeInt(block.parts().size());
        for (Part part : block.parts()) {
            if (part instanceof Part.Html html) {
                write(html.html(), out);
            } else if (part instanceof Part.Anchor anchor) {
                out.writeInt(ANCHOR);
                out.writeInt(anchor.heading());
            } else {
                out.writeInt(HOLE);
                holes.add(part);
            }
        }
    }

    private static void write(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(Span span, DataOutputStream out) throws IOException {
        out.writeInt(span.start());
        out.writeInt(span.end());
    }

    /** Unpacks it, each time anew. */
    @Override
    public Document.Written get() {
        SourceFile whole = file.opened(); // many look at the text of a block's span
        var headings = new ArrayList<Heading>();
        var blocks = new ArrayList<Block>();
        Iterator<Part> hole = holes.iterator();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes.inflate(whole.bytes())))) {
            for (int left = in.readInt(); left > 0; left--) {
                headings.add(heading(in, whole));
            }
            while (in.available() > 0) {
                blocks.add(block(in, hole, whole));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Document.Written(List.copyOf(blocks), List.copyOf(headings));
    }

    private static Heading heading(DataInputStream in, SourceFile file) throws IOException {
        int level = in.readInt();
        String text = read(in, in.readInt());
        String anchor = read(in, in.readInt());
        return new Heading(level, text, anchor, in.readBoolean(), span(in, file));
    }

    private static Block block(DataInputStream in, Iterator<Part> hole, SourceFile file) throws IOException {
        int heading = in.readInt();
        Span span = span(in, file);
        String text = read(in, in.readInt());
        String words = in.readBoolean() ? text : read(in, in.readInt());
        var parts = new ArrayList<Part>();
        for (int left = in.readInt(); left > 0; left--) {
            int length = in.readInt();
            parts.add(
                    switch (length) {
                        case ANCHOR -> new Part.Anchor(in.readInt());
                        case HOLE -> hole.next();
                        default -> new Part.Html(read(in, length));
                    });
        }
        return new Block(text, words, parts, heading, span);
    }

    private static Span span(DataInputStream in, SourceFile file) throws IOException {
        return file.span(in.readInt(), in.readInt());
    }

    private static String read(DataInputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
