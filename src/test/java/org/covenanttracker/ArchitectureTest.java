package org.covenanttracker;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The shape of the code, as a table: each package may use those beside it and nothing else of ours.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

    private static final String ROOT = "org.covenanttracker";

    private static final Map<String, Set<String>> MAY_USE = Map.of(
            "http", Set.of(),
            "ledger", Set.of("http"),
            "access", Set.of("ledger", "http"),
            "register", Set.of("access", "ledger", "http"),
            "commitment", Set.of("register", "access", "ledger", "http"),
            "breach", Set.of("commitment", "register", "access", "ledger", "http"),
            "scorecard", Set.of("breach", "commitment", "register", "access", "ledger", "http"),
            "demo", Set.of("scorecard", "breach", "commitment", "register", "access", "ledger", "http"),
            "verify", Set.of("scorecard", "breach", "commitment", "register", "access", "ledger", "http"),
            "start", Set.of("demo", "scorecard", "breach", "commitment", "register", "access", "ledger", "http"));

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void every_package_uses_only_what_its_row_lists() {
        for (JavaClass type : MAIN) {
            String from = featureOf(type);
            assertTrue(MAY_USE.containsKey(from), "The package " + from + " has no row in the table");
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT + "."))
                    .filter(target -> !featureOf(target).equals(from))
                    .forEach(target -> assertTrue(
                            MAY_USE.get(from).contains(featureOf(target)),
                            type.getName() + " may not use " + target.getName()));
        }
    }

    @Test
    void no_packages_use_each_other_in_a_ring() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void only_the_door_and_resources_know_of_http() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".http..")
                .and()
                .haveSimpleNameNotEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(MAIN);
    }

    /// Transactions are begun by the ledger's `command`, so none hides behind an annotation.
    @Test
    void no_transaction_hides_behind_an_annotation() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.transaction.Transactional")
                .check(MAIN);
    }

    @Test
    void one_place_reads_the_clock() {
        noClasses()
                .that()
                .doNotHaveSimpleName("WallClock")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .orShould()
                .callMethod(java.time.Clock.class, "systemDefaultZone")
                .check(MAIN);
    }

    @Test
    void fields_are_injected_by_constructors() {
        noClasses()
                .should()
                .dependOnClassesThat(
                        describe("field injection", type -> type.isEquivalentTo(jakarta.inject.Inject.class)))
                .check(MAIN);
    }

    @Test
    void drawers_without_a_name_are_not_built() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Dto)")
                .check(MAIN);
    }

    @Test
    void entities_and_repositories_stay_in_their_package() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .check(MAIN);
        classes()
                .that()
                .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
                .should()
                .bePackagePrivate()
                .check(MAIN);
    }

    /// A table is written by the package that owns it: its name stands in no other package's source.
    @Test
    void only_the_ledger_touches_its_tables() throws IOException {
        Set<String> strangers = new HashSet<>();
        for (Path source : sources()) {
            boolean own = source.toString().contains("/ledger/");
            String text = Files.readString(source);
            if (!own
                    && Stream.of("ledger_entry", "ledger_day", "ledger_time", "content_key", "file_key")
                            .anyMatch(text::contains)) {
                strangers.add(source.toString());
            }
        }
        assertEquals(Set.of(), strangers);
    }

    /// The formatter continues a longer line as `//`, which silently cuts the doc.
    @Test
    void no_doc_comment_is_cut_by_the_formatter() throws IOException {
        Set<String> cut = new HashSet<>();
        for (Path source : sources()) {
            List<String> lines = Files.readAllLines(source);
            for (int i = 1; i < lines.size(); i++) {
                boolean goesOn = lines.get(i).strip().startsWith("// ")
                        && lines.get(i - 1).strip().startsWith("///");
                if (goesOn
                        || lines.get(i).strip().startsWith("///")
                                && lines.get(i).length() > 110) {
                    cut.add(source.getFileName() + ":" + (i + 1));
                }
            }
        }
        assertEquals(Set.of(), cut);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static String featureOf(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "(root)" : Arrays.asList(rest.split("\\.")).get(1);
    }
}
