package millrace.record;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds every reader of records, so that none leaves out the rule of who may see them. */
@MillraceTest
class ReaderTests {

    private static final Path CODE = Path.of("src/main/java/millrace");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("millrace");

    /**
     * Every file that reads a table of records, and how often. Whoever adds one goes through VisibilityRule, or takes a Sighted, or
     * has a reason that is written here.
     */
    private static final Map<String, Integer> KNOWN = Map.ofEntries(
            // by the rule
            Map.entry("record/Sight.java", 0),
            Map.entry("incident/reading/IncidentTitles.java", 1),
            Map.entry("incident/reading/AffectedBy.java", 3),
            Map.entry("incident/reading/AffectingIncidents.java", 3),
            // what everybody may see, as the statement says: two reports are compared for whoever comes
            Map.entry("incident/Grouping.java", 2),
            // by the rule, and only what the asker may read of what was said
            Map.entry("workplace/list/ListStatement.java", 2),
            // for records that were found by the rule just before
            Map.entry("workplace/list/Matches.java", 1),
            Map.entry("workplace/list/WordSearch.java", 1),
            // what somebody did to many records, read by them alone, and taken record by record to be done
            Map.entry("workplace/list/BulkRuns.java", 3),
            // for a Sighted, or for the practice and its process
            Map.entry("record/Comments.java", 2),
            Map.entry("record/Timeline.java", 2),
            Map.entry("record/TimelineFilter.java", 1),
            Map.entry("record/Links.java", 2),
            Map.entry("record/Decisions.java", 1),
            Map.entry("record/Readers.java", 1),
            Map.entry("attachment/StoredFiles.java", 3),
            Map.entry("record/VisibilityRule.java", 1),
            // the table's name, for the rule
            Map.entry("incident/IncidentKind.java", 1),
            Map.entry("catalogue/CatalogueRecords.java", 2),
            Map.entry("cmdb/ItemKind.java", 1),
            // settings that are called like the table
            Map.entry("incident/IncidentSettings.java", 1),
            Map.entry("attachment/AttachmentSettings.java", 1),
            // the record itself, for its practice, which asks the rule first (VisibleIncidents) or acts for the process
            Map.entry("incident/Incidents.java", 2),
            // which original numbers are here already: the file that is imported names them
            Map.entry("incident/IncidentArchive.java", 1));

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyReaderOfATableOfRecordsIsKnown() throws IOException {
        var tables = String.join("|", tablesOfRecords());
        var read = Pattern.compile(
                "(?:(?<!delete )from|join)\\s+millrace\\.(?:%1$s)\\b|\"millrace\\.(?:%1$s)\"".formatted(tables));
        var found = new TreeMap<String, Integer>();
        try (var files = Files.walk(CODE)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                var reads = (int) read.matcher(text(file)).results().count();
                if (reads > 0) {
                    found.put(CODE.relativize(file).toString(), reads);
                }
            });
        }
        var expected = new TreeMap<>(KNOWN);
        expected.values().removeIf(reads -> reads == 0);
        assertThat(found).isEqualTo(expected);
    }

    /** Whatever names its records by number, whatever has a visibility of its own, and the pieces of files. */
    private List<String> tablesOfRecords() {
        var tables = jdbc.sql(
                        """
                        select distinct table_name from information_schema.columns
                        where table_schema = 'millrace' and column_name in ('record', 'visibility', 'attachment')""")
                .query(String.class)
                .list();
        assertThat(tables)
                .contains(
                        "incident",
                        "timeline",
                        "comment",
                        "link",
                        "decision",
                        "record_reader",
                        "attachment",
                        "attachment_piece");
        return tables;
    }

    @Test
    void onlyTheRuleMakesASighted() {
        noClasses()
                .that()
                .doNotHaveSimpleName("Sight")
                .should()
                .callConstructor(Sighted.class, String.class, millrace.directory.Actor.class)
                .check(CLASSES);
    }

    @Test
    void whatIsWrittenAboutARecordIsHandedOutForASightOfIt() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat(resideInAPackage("millrace.record")
                        .and(name("millrace.record.Comments")
                                .or(name("millrace.record.Timeline"))
                                .or(name("millrace.record.Links"))))
                .and()
                .haveRawReturnType(List.class)
                .and()
                .doNotHaveName("since")
                .should()
                .haveRawParameterTypes(Sighted.class)
                .check(CLASSES);
    }

    @Test
    void whatTheProcessKnowsIsNotReadByPages() {
        noClasses()
                .that()
                .resideInAnyPackage("..web..", "..reading..", "millrace.importing..", "millrace.demo..")
                .should()
                .callMethod(Readers.class, "of", String.class)
                .orShould()
                .callMethod(Decisions.class, "latest", String.class, String.class)
                .orShould()
                .callMethod(Timeline.class, "since", String.class, long.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("millrace.incident.IncidentProgress")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("millrace.incident.Incidents")
                .check(CLASSES);
    }

    @Test
    void whereARecordStandsIsAskedForASightOfIt() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("millrace.journey.SeenRuns")
                .and()
                .resideOutsideOfPackage("millrace.engine..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("millrace.engine.ProcessRuns")
                .check(CLASSES);
        methods()
                .that()
                .areDeclaredInClassesThat(name("millrace.journey.SeenRuns"))
                .and()
                .haveNameMatching("of|choose")
                .should()
                .haveRawParameterTypes(
                        new com.tngtech.archunit.base.DescribedPredicate<>("a sight of the record first") {
                            @Override
                            public boolean test(List<JavaClass> types) {
                                return types.get(0).isEquivalentTo(Sighted.class);
                            }
                        })
                .check(CLASSES);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
