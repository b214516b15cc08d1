package org.approdo.architecturefixture.libraries.source;

import tools.jackson.core.JsonParser;

interface Allowed {
    JsonParser jackson();
}
