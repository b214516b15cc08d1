package org.approdo.architecturefixture.libraries.locale;

import com.ibm.icu.util.ULocale;

interface Allowed {
    ULocale icu();
}
