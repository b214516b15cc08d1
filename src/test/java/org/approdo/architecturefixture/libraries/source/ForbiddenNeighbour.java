package org.approdo.architecturefixture.libraries.source;

import org.jsoup.nodes.Document;

interface ForbiddenNeighbour {
    Document jsoup();
}
