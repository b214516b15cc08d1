package org.approdo.architecturefixture.libraries.output;

import org.jsoup.nodes.Document;

interface Allowed {
    Document jsoup();
}
