package org.approdo.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.approdo.source.Diagnostics;
import org.approdo.source.SourceFile;

/** In which form translations travel. */
public enum ExchangeFormat {
    /** For translators' tools. */
    XLIFF("xlf") {
        @Override
        public String write(Catalog catalog) {
            return XliffWriter.write(catalog);
        }

        @Override
        List<Returned> read(SourceFile file, Diagnostics log) {
            return XliffReader.read(file, log);
        }
    },
    /** Of gettext. */
    PO("po") {
        @Override
        public String write(Catalog catalog) {
            return PoWriter.write(catalog);
        }

        @Override
        List<Returned> read(SourceFile file, Diagnostics log) {
            return PoReader.read(file, log);
        }
    },
    /** For spreadsheets. */
    CSV("csv") {
        @Override
        public String write(Catalog catalog) {
            return CsvWriter.write(catalog);
        }

        @Override
        List<Returned> read(SourceFile file, Diagnostics log) {
            return CsvReader.read(file, log);
        }
    };

    private final String extension;

    ExchangeFormat(String extension) {
        this.extension = extension;
    }

    /** The ending of its files, without a dot. */
    public String extension() {
        return extension;
    }

    /** The format of a file by its name; {@code .xliff} is one too. */
    public static Optional<ExchangeFormat> ofFile(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .replace("xliff", "xlf");
        return Arrays.stream(values()).filter(f -> f.extension.equals(ending)).findFirst();
    }

    /** For messages: {@code .xlf}. */
    public static String endings() {
        return Arrays.stream(values()).map(f -> '.' + f.extension).collect(Collectors.joining(", "));
    }

    /** The text of a file that can be handed over. */
    public abstract String write(Catalog catalog);

    /** Reports what it cannot read, and leaves that out. */
    abstract List<Returned> read(SourceFile file, Diagnostics log);
}
