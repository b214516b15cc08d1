package org.approdo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;

/** The rules of {@link ArchitectureTest}. Each takes the package that stands for {@code org.approdo}. */
final class ArchitectureRules {
    /** The root package is called "" here. Packages on one line do not know each other. */
    private static final Map<String, Integer> LAYERS = Map.ofEntries(
            Map.entry("cli", 9),
            Map.entry("serve", 8),
            Map.entry("", 7),
            Map.entry("render", 6),
            Map.entry("search", 6),
            Map.entry("export", 6),
            Map.entry("exchange", 6),
            Map.entry("links", 6),
            Map.entry("schema", 6),
            Map.entry("editorial", 5),
            Map.entry("site", 4),
            Map.entry("content", 3),
            Map.entry("history", 2),
            Map.entry("markdown", 2),
            Map.entry("locale", 2),
            Map.entry("output", 2),
            Map.entry("cache", 1),
            Map.entry("source", 0));

    /** Whose home is where, by the beginning of their package names. A library that is not listed has none. */
    private static final Map<String, String> HOMES = Map.ofEntries(
            Map.entry("picocli.", "cli"),
            Map.entry("com.sun.net.httpserver.", "serve"),
            Map.entry("io.methvin.watcher.", "serve"),
            Map.entry("io.pebbletemplates.", "render"),
            Map.entry("com.vladsch.flexmark.", "markdown"),
            Map.entry("org.apache.lucene.", "search"),
            Map.entry("com.google.zxing.", "export"),
            Map.entry("biweekly.", "export"),
            Map.entry("net.sf.okapi.", "exchange"),
            Map.entry("org.apache.commons.csv.", "exchange"),
            Map.entry("org.eclipse.jgit.", "history"),
            Map.entry("java.awt.", "export"),
            Map.entry("org.jsoup.", "output"),
            Map.entry("com.ibm.icu.", "locale"),
            Map.entry("tools.jackson.", "source"),
            Map.entry("org.snakeyaml.engine.", "source"),
            Map.entry("de.focus_shift.jollyday.", "locale"));

    /** Welcome everywhere: the JDK's specified packages and the nullness marks. */
    private static final List<String> COMMON = List.of("java.", "javax.", "org.w3c.dom.", "org.xml.", "org.jspecify.");

    private ArchitectureRules() {}

    static ArchRule layers(String base) {
        return classes().should(condition("use only layers below", (type, report) -> {
            var own = part(base, type.getPackageName());
            if (!LAYERS.containsKey(own)) {
                report.accept(type.getName() + " lies in '" + own + "', which is on no layer");
                return;
            }
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var packageName = packageOf(dependency);
                var other = within(base, packageName) ? part(base, packageName) : own;
                if (!other.equals(own) && LAYERS.getOrDefault(other, Integer.MAX_VALUE) >= LAYERS.get(own)) {
                    report.accept(dependency.getDescription());
                }
            }
        }));
    }

    static ArchRule noCycles(String base) {
        return slices().matching(base + ".(**)").should().beFreeOfCycles();
    }

    static ArchRule librariesAtHome(String base) {
        return classes().should(condition("use libraries only in their package", (type, report) -> {
            var own = part(base, type.getPackageName());
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                var packageName = packageOf(dependency) + ".";
                var welcome = within(base, packageOf(dependency))
                        || (COMMON.stream().anyMatch(packageName::startsWith) && !packageName.startsWith("java.awt."))
                        || HOMES.entrySet().stream()
                                .anyMatch(home -> packageName.startsWith(home.getKey()) && own.equals(home.getValue()));
                if (!welcome) {
                    report.accept(dependency.getDescription());
                }
            }
        }));
    }

    static ArchRule noDefaults(String base) {
        var defaults = Set.of(
                "java.util.Locale.getDefault",
                "java.util.TimeZone.getDefault",
                "java.time.ZoneId.systemDefault",
                "java.nio.charset.Charset.defaultCharset");
        return noAccess(base, List.of("cli"), (owner, name, parameters) -> defaults.contains(owner + "." + name));
    }

    /** Allows {@code now(clock)}; {@code System.nanoTime}, which knows no date, is free. */
    static ArchRule noClock(String base) {
        return noAccess(base, List.of("cli"), (owner, name, parameters) -> switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick");
            case "java.util.Date" -> name.equals("<init>") && parameters.isEmpty();
            default ->
                owner.startsWith("java.time.") && name.equals("now") && !parameters.equals(List.of("java.time.Clock"));
        });
    }

    static ArchRule statedLocale(String base) {
        return noAccess(
                base,
                List.of(),
                (owner, name, parameters) -> owner.equals("java.lang.String")
                        && switch (name) {
                            case "toLowerCase", "toUpperCase" -> parameters.isEmpty();
                            case "format" -> !parameters.contains("java.util.Locale");
                            default -> false;
                        });
    }

    static ArchRule noConsole(String base) {
        var streams = Set.of("out", "err", "in", "console");
        return noAccess(
                base,
                List.of("cli"),
                (owner, name, parameters) -> owner.equals("java.lang.System")
                        ? streams.contains(name)
                        : name.equals("printStackTrace") && parameters.isEmpty());
    }

    static ArchRule noWrites(String base) {
        var writes =
                List.of("write", "create", "move", "delete", "copy", "set", "newBufferedWriter", "newOutputStream");
        return noAccess(base, List.of("cache", "cli", "output"), (owner, name, parameters) -> switch (owner) {
            case "java.nio.file.Files" -> writes.stream().anyMatch(name::startsWith);
            case "java.io.FileOutputStream", "java.io.FileWriter" -> name.equals("<init>");
            default -> false;
        });
    }

    static ArchRule noHashOrder(String base) {
        return noAccess(
                base,
                List.of(),
                (owner, name, parameters) ->
                        Set.of("java.util.HashMap", "java.util.HashSet").contains(owner) && name.equals("<init>"));
    }

    static ArchRule noVagueNames(String base) {
        return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Processor|Info|Impl)");
    }

    /** Asks each class for its package: one that is not annotated may have no package-info to ask. */
    static ArchRule nullMarked(String base) {
        return classes().should(condition("lie in a @NullMarked package", (type, report) -> {
            if (!type.reflect().getPackage().isAnnotationPresent(NullMarked.class)) {
                report.accept(type.getName() + " lies in a package that is not @NullMarked");
            }
        }));
    }

    /** Matches what a class may call, read, or refer to as {@code Type::name}. */
    private interface Target {
        /** {@code name} is {@code <init>} for a constructor; {@code parameters} of a field are none. */
        boolean matches(String owner, String name, List<String> parameters);
    }

    private static ArchRule noAccess(String base, List<String> except, Target target) {
        var elsewhere = except.stream().map(part -> base + "." + part + "..").toArray(String[]::new);
        return noClasses().that().resideOutsideOfPackages(elsewhere).should().accessTargetWhere(matching(target));
    }

    private static DescribedPredicate<JavaAccess<?>> matching(Target target) {
        return DescribedPredicate.describe("the rule forbids", access -> {
            var accessed = access.getTarget();
            List<String> parameters = accessed instanceof CodeUnitAccessTarget unit
                    ? unit.getRawParameterTypes().stream()
                            .map(JavaClass::getName)
                            .toList()
                    : List.of();
            return target.matches(accessed.getOwner().getName(), accessed.getName(), parameters);
        });
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, Consumer<String>> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, finding -> events.add(SimpleConditionEvent.violated(type, finding)));
            }
        };
    }

    private static String packageOf(Dependency dependency) {
        return dependency.getTargetClass().getPackageName();
    }

    private static boolean within(String base, String packageName) {
        return packageName.equals(base) || packageName.startsWith(base + ".");
    }

    /** The part below the base that names a layer: "content" for {@code org.approdo.content.field}, "" for the base. */
    private static String part(String base, String packageName) {
        return packageName.equals(base)
                ? ""
                : packageName.substring(base.length() + 1).split("\\.", 2)[0];
    }
}
