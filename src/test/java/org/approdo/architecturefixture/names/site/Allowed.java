package org.approdo.architecturefixture.names.site;

interface Allowed {
    interface ForbiddenUtil {}

    interface ForbiddenUtils {}

    interface ForbiddenHelper {}

    interface ForbiddenManager {}

    interface ForbiddenProcessor {}

    interface ForbiddenInfo {}

    interface ForbiddenImpl {}

    interface InfoPage {}
}
