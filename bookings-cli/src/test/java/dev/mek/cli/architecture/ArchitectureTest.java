package dev.mek.cli.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String OURS = "dev.mek.";
    private static final String DOMAIN = "dev.mek.bookings.domain";
    private static final List<String> MODULES = List.of(
            "contracts", "local-env/broker", "local-env", "bookings-service", "fake-peer-services", "bookings-cli");

    private static JavaClasses classes;

    @BeforeAll
    static void importEveryModule() {
        Path root = Path.of(System.getProperty("mek.root"));
        classes = new ClassFileImporter()
                .importPaths(MODULES.stream()
                        .map(module -> root.resolve(module).resolve("target/classes"))
                        .toList());
    }

    @Test
    void everyArrowBetweenPackagesIsInTheTable() {
        Set<String> forbidden = new TreeSet<>();
        for (JavaClass from : ours().toList()) {
            from.getDirectDependenciesFromSelf().stream()
                    .filter(arrow -> arrow.getTargetClass().getPackageName().startsWith(OURS))
                    .filter(arrow -> !allowed(
                            from.getPackageName(), arrow.getTargetClass().getPackageName()))
                    .forEach(arrow -> forbidden.add(from.getPackageName() + " → "
                            + arrow.getTargetClass().getPackageName() + "   (" + from.getSimpleName() + " uses "
                            + arrow.getTargetClass().getSimpleName() + ")"));
        }
        assertThat(forbidden)
                .as("Arrows that the table in Arrows.java does not allow. Move the class to the room that may know"
                        + " the other, or hand the value in from Main; add an arrow only if data truly flows that way.")
                .isEmpty();
    }

    @Test
    void everyPackageHasItsPlaceInTheTable() {
        Set<String> unknown = new TreeSet<>();
        ours().map(JavaClass::getPackageName)
                .filter(name -> !Arrows.ROOTS.contains(name) && !Arrows.ALLOWED.containsKey(name))
                .forEach(unknown::add);
        assertThat(unknown)
                .as("Packages that Arrows.java does not name: say there whom they may use")
                .isEmpty();
    }

    @Test
    void theTableHasNoCircle() {
        Set<String> done = new HashSet<>();
        for (String start : Arrows.ALLOWED.keySet()) {
            visit(start, List.of(), done);
        }
        assertThat(done).containsAll(Arrows.ALLOWED.keySet());
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() {
        Set<String> bare = new TreeSet<>();
        ours().map(JavaClass::getPackage)
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .forEach(bare::add);
        assertThat(bare).as("Packages without a @NullMarked package-info.java").isEmpty();
    }

    @Test
    void theDomainKnowsOnlyTheLanguage() {
        Set<String> foreign = new TreeSet<>();
        ours().filter(type -> type.getPackageName().startsWith(DOMAIN))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(arrow -> arrow.getTargetClass().getPackageName())
                .filter(name -> !name.isEmpty() && !name.startsWith("java.") && !name.startsWith("org.jspecify."))
                .filter(name -> !name.startsWith(DOMAIN))
                .forEach(foreign::add);
        assertThat(foreign)
                .as("The domain is pure: no SQL, JSON, Kafka, HTTP or log in it. Pass values in instead.")
                .isEmpty();
    }

    private static void visit(String room, List<String> path, Set<String> done) {
        assertThat(path).as("A circle in Arrows.java through " + room).doesNotContain(room);
        if (done.contains(room)) {
            return;
        }
        List<String> further = Stream.concat(path.stream(), Stream.of(room)).toList();
        Arrows.ALLOWED.getOrDefault(room, Set.of()).forEach(next -> visit(next, further, done));
        done.add(room);
    }

    private static Stream<JavaClass> ours() {
        return classes.stream().filter(type -> type.getPackageName().startsWith(OURS));
    }

    private static boolean allowed(String from, String to) {
        // Main wires its own module's rooms and may read the shared contracts; Arrows.ROOTS says which packages those
        // are.
        if (from.equals(to) || Arrows.ROOTS.contains(from)) {
            return true;
        }
        return Arrows.ALLOWED.getOrDefault(from, Set.of()).contains(to);
    }
}
