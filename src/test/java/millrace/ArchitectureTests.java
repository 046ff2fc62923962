package millrace;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;

/** The rules of the house that a machine can check in the code. */
class ArchitectureTests {

    private static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("millrace");

    @Test
    void onlyTheEngineAndTheProcessPackagesKnowCamunda() {
        noClasses()
                .that()
                .resideOutsideOfPackages("millrace.engine..", "millrace..process")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(CODE);
    }

    @Test
    void nothingDependsOnAPracticesProcessOrWeb() {
        noClasses()
                .that()
                .resideInAPackage("millrace.(*)")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("millrace.*.process", "millrace.*.web")
                .check(CODE);
    }

    @Test
    void delegatesAreNamedAfterTheirTaskAndStayInTheirPackage() {
        classes()
                .that()
                .implement(JavaDelegate.class)
                .should()
                .haveSimpleNameEndingWith("Delegate")
                .andShould()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("millrace..process")
                .check(CODE);
    }

    @Test
    void namesSayWhatNotWhere() {
        noClasses().should().haveSimpleNameEndingWith("Impl").check(CODE);
        noClasses()
                .should()
                .resideInAnyPackage("..impl..", "..dto..", "..mapper..", "..util..", "..common..", "..helper..")
                .check(CODE);
    }

    @Test
    void timeComesFromTheClockThatIsInjected() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(CODE);
    }

    @Test
    void packagesStaySmall() {
        var sizes = CODE.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.isEnum() && !type.isRecord() && !belongsToOneElement(type))
                .collect(groupingBy(JavaClass::getPackageName, counting()));
        assertThat(sizes).allSatisfy((name, types) -> assertThat(types)
                .as(
                        "types in %s that do something (constants, values, facts, delegates and listeners not counted)",
                        name)
                .isLessThanOrEqualTo(20L));
    }

    @Test
    void constructorsStaySmall() {
        assertThat(CODE.stream()
                        .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnonymousClass())
                        .flatMap(type -> type.getConstructors().stream())
                        .filter(constructor ->
                                constructor.getRawParameterTypes().size() > 7)
                        .map(constructor -> constructor.getFullName()))
                .isEmpty();
    }

    @Test
    void filesStaySmall() throws IOException {
        assertThat(filesLongerThan(250, Path.of("src/main/java"))).isEmpty();
        assertThat(filesLongerThan(250, Path.of("src/test/java"))).isEmpty();
    }

    private static List<String> filesLongerThan(int lines, Path root) throws IOException {
        List<String> found = new ArrayList<>();
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                var length = Files.readAllLines(file).size();
                if (length > lines) {
                    found.add(file + ": " + length);
                }
            }
        }
        return found;
    }

    /** A delegate or listener stands for one element of a model and is found by that element's name. */
    private static boolean belongsToOneElement(JavaClass type) {
        return type.getSimpleName().matches("[A-Z]\\w+(Delegate|Listener)");
    }
}
