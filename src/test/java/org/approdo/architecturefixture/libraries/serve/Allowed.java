package org.approdo.architecturefixture.libraries.serve;

import com.sun.net.httpserver.HttpServer;

interface Allowed {
    HttpServer server();
}
