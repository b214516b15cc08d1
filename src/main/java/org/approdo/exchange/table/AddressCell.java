package org.approdo.exchange.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.approdo.exchange.table.Cells.Cell;
import org.approdo.source.YamlMerge;
import org.approdo.source.YamlNode;

/** An address in a cell: {@code Via di esempio 10, 20100 Milano (MI)}; all but the town may be left out. */
final class AddressCell {
    private static final List<String> PARTS = List.of("street", "number", "postcode", "city", "province");
    private static final Pattern FORM = Pattern.compile(
            "(?:(?<street>[^,]+?)(?:,? (?<number>[0-9][0-9A-Za-z/-]*))?, )?(?:(?<postcode>[0-9]{4,6}) )?"
                    + "(?<city>[^,()0-9]+?)(?: \\((?<province>[^()]+)\\))?");

    private AddressCell() {}

    /** Empty when it is written in another way. */
    static Optional<YamlNode> read(Cell cell) {
        Matcher matcher = FORM.matcher(cell.text().replaceAll("\\s+", " "));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var members = new ArrayList<YamlNode.Member>();
        for (String part : PARTS) {
            String words = matcher.group(part);
            if (words != null) {
                members.add(YamlNode.Member.of(
                        part, new YamlNode.Scalar(cell.part(words).place(), words.strip())));
            }
        }
        return Optional.of(new YamlNode.Mapping(cell.place(), members));
    }

    /** Empty when it would not be read as the same. */
    static Optional<String> write(YamlNode.Mapping address) {
        String street = part(address, "street", "", "");
        String number = part(address, "number", street.isEmpty() ? "" : " ", "");
        String way = street + number;
        String text = way
                + (way.isEmpty() ? "" : ", ")
                + part(address, "postcode", "", " ")
                + part(address, "city", "", "")
                + part(address, "province", " (", ")");
        return read(new Cell(address.span(), text))
                .filter(read -> YamlMerge.same(read, address))
                .map(read -> text);
    }

    private static String part(YamlNode.Mapping address, String part, String before, String behind) {
        return address.member(part)
                .map(m -> m.value() instanceof YamlNode.Scalar s ? before + s.text() + behind : "")
                .orElse("");
    }
}
