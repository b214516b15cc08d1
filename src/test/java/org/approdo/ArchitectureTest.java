package org.approdo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * The map of the house and its habits, checked. Each rule is first shown to go red on seeded code below
 * {@code org.approdo.architecturefixture}: there every method of a class called {@code Forbidden…}, or the class
 * itself when it has none, must be reported, and nothing else may be.
 */
class ArchitectureTest {
    private static final String ROOT = "org.approdo";
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void readsTheProgram() {
        var classes = PROGRAM.stream()
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();

        assertThat(classes).as("an empty scan would pass every rule").hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void packagesUseOnlyThoseOnLinesBelow() {
        check("layers", ArchitectureRules::layers);
    }

    @Test
    void packagesFormNoCycle() {
        check("cycles", ArchitectureRules::noCycles);
    }

    @Test
    void eachLibraryStaysInItsPackage() {
        check("libraries", ArchitectureRules::librariesAtHome);
    }

    @Test
    void theMachineDoesNotChooseLocaleOrCharset() {
        check("defaults", ArchitectureRules::noDefaults);
    }

    @Test
    void theDateIsAnInput() {
        check("clock", ArchitectureRules::noClock);
    }

    @Test
    void textIsFormedInAStatedLocale() {
        check("text", ArchitectureRules::statedLocale);
    }

    @Test
    void onlyTheCommandLineTalksToTheConsole() {
        check("console", ArchitectureRules::noConsole);
    }

    @Test
    void onlyTheCacheOutputAndTheCommandLineWriteFiles() {
        check("writes", ArchitectureRules::noWrites);
    }

    @Test
    void collectionsKeepAnOrder() {
        check("order", ArchitectureRules::noHashOrder);
    }

    @Test
    void namesSayWhatAThingIs() {
        check("names", ArchitectureRules::noVagueNames);
    }

    @Test
    void everyPackageIsNullMarked() {
        check("nullness", ArchitectureRules::nullMarked);
    }

    /** Shows that the rule goes red on the seeded code, then holds the program to it. */
    private static void check(String fixture, Function<String, ArchRule> rule) {
        var base = ROOT + ".architecturefixture." + fixture;
        var seeded = new ClassFileImporter().importPackages(base);
        var report = rule.apply(base).evaluate(seeded).getFailureReport().getDetails();
        var seeds = seeds(seeded);

        assertThat(seeds).as("seeds of '%s'", fixture).isNotEmpty();
        assertThat(seeds)
                .as("seeds the rule must find, in %s", report)
                .allSatisfy(seed -> assertThat(report).anyMatch(line -> line.contains(seed)));
        assertThat(report)
                .as("findings beside the seeds")
                .allMatch(line -> line.contains(".Forbidden") || line.contains("$Forbidden"));
        rule.apply(ROOT).check(PROGRAM);
    }

    private static List<String> seeds(JavaClasses fixture) {
        return fixture.stream()
                .filter(type -> type.getSimpleName().startsWith("Forbidden"))
                .flatMap(type -> methods(type).isEmpty()
                        ? List.of(type.getName()).stream()
                        : methods(type).stream().map(JavaMethod::getFullName))
                .sorted()
                .toList();
    }

    private static List<JavaMethod> methods(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                .toList();
    }
}
