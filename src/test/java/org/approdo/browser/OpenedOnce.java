package org.approdo.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the portal and a browser to the constructors of tests: opened for the first that asks, closed after the last. */
final class OpenedOnce implements ParameterResolver {
    private static final Namespace OURS = Namespace.create(OpenedOnce.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
        Class<?> type = parameter.getParameter().getType();
        return type == Portal.class || type == Chromium.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
        var opened = extension.getRoot().getStore(OURS);
        return parameter.getParameter().getType() == Portal.class
                ? opened.getOrComputeIfAbsent(Portal.class, t -> portal(), Portal.class)
                : opened.getOrComputeIfAbsent(Chromium.class, t -> Chromium.open(), Chromium.class);
    }

    private static Portal portal() {
        try {
            return Portal.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
