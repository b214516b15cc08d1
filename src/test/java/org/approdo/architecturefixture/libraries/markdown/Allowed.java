package org.approdo.architecturefixture.libraries.markdown;

import com.vladsch.flexmark.util.ast.Node;

interface Allowed {
    Node flexmark();
}
