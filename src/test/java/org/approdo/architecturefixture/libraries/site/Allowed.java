package org.approdo.architecturefixture.libraries.site;

import java.util.List;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

interface Allowed {
    @Nullable
    XMLStreamWriter xml(int number, int[] numbers, List<String> words);
}
