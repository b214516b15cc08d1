package org.approdo.architecturefixture.libraries.cli;

import picocli.CommandLine;

interface Allowed {
    CommandLine picocli();
}
