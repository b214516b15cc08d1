package org.approdo.architecturefixture.libraries.site;

import com.ibm.icu.util.ULocale;
import com.sun.net.httpserver.HttpServer;
import com.vladsch.flexmark.util.ast.Node;
import io.pebbletemplates.pebble.PebbleEngine;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import tools.jackson.core.JsonParser;

/** Uses every library, and one that is not listed, away from home. */
interface Forbidden {
    CommandLine picocli();

    HttpServer server();

    PebbleEngine pebble();

    Node flexmark();

    Document jsoup();

    ULocale icu();

    JsonParser jackson();

    Test[] notListed();
}
