package org.approdo;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.AfterClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.BeforeClassTemplateInvocationCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Runs a test class once for each of three default locales: English; Turkish, whose I is no i; Arabic, whose digits are
 * others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(UnderSeveralLocales.Turns.class)
public @interface UnderSeveralLocales {
    /** One turn for each locale. */
    final class Turns implements ClassTemplateInvocationContextProvider {
        @Override
        public boolean supportsClassTemplate(ExtensionContext context) {
            return true;
        }

        @Override
        public Stream<Turn> provideClassTemplateInvocationContexts(ExtensionContext context) {
            return Stream.of("en", "tr", "ar").map(Locale::forLanguageTag).map(Turn::new);
        }
    }

    /** The tests of a class under one locale. */
    record Turn(Locale locale) implements ClassTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return "default locale " + locale.toLanguageTag();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Setting(locale, Locale.getDefault()));
        }
    }

    /** Sets the default locale, and sets it back. */
    record Setting(Locale locale, Locale before)
            implements BeforeClassTemplateInvocationCallback, AfterClassTemplateInvocationCallback {
        @Override
        public void beforeClassTemplateInvocation(ExtensionContext context) {
            Locale.setDefault(locale);
        }

        @Override
        public void afterClassTemplateInvocation(ExtensionContext context) {
            Locale.setDefault(before);
        }
    }
}
