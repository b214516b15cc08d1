package org.approdo.architecturefixture.libraries.render;

import io.pebbletemplates.pebble.PebbleEngine;

interface Allowed {
    PebbleEngine pebble();
}
