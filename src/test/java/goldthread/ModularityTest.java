package goldthread;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/// The house stands: arrows between rooms point down or left only, and nothing is named after nothing.
@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModularityTest {

    /// The house from the ground up, each floor from left to right: a room may use what stands before it, and only that.
    /// A new room is given its place here.
    private static final List<String> GROUND = List.of("time", "money", "postgres", "access", "signin", "pages", "admin", "law",
            "casefile", "recording", "duties");
    private static final List<String> VILLAGE = List.of("people", "workforce", "agency", "providers", "homes", "commissioning");
    private static final List<String> ROAD = List.of("frontdoor", "familyhelp", "protectionteam", "protection", "familynetwork", "court", "education", "outside", "matching",
            "care", "kinship", "fostering", "leavingcare", "chronology");
    private static final List<String> ROOF = List.of("child", "team", "portal", "quality", "outcomes", "returns", "sharing", "forecasts",
            "oversight", "reform", "api");
    private static final List<String> ABOVE = List.of("population", "demonstration", "bench", "app");
    private static final List<String> HOUSE = Stream.of(GROUND, VILLAGE, ROAD, ROOF, ABOVE).flatMap(List::stream).toList();

    /// Names that say nothing, and that the field does not know.
    private static final Pattern EMPTY_NAMES = Pattern.compile(
            ".*(Service|Manager|Helper|Util|Utils|Impl|Dto|Mapper|Processor|Repository)\\.java|(Abstract|Base)[A-Z].*");
    private static final List<String> EMPTY_PACKAGES = List.of("controller", "service", "repository", "dto", "model", "util", "common", "impl");

    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies\\s*=\\s*\\{(.*?)}", Pattern.DOTALL);

    private static final ApplicationModules ROOMS = ApplicationModules.of("goldthread",
            JavaClass.Predicates.resideInAPackage("goldthread.templates..")); // what the templates compile to

    /// The app puts everything together and the bench measures it: they may reach into a room's inner packages.
    @Test
    void each_room_uses_only_what_its_package_info_allows() {
        ROOMS.detectViolations().filter(wrong -> !wrong.getMessage().matches("(?s)Module '(app|bench)' depends on non-exposed type.*")).throwIfPresent();
    }

    @Test
    void arrows_between_rooms_point_down_or_left_only() {
        assertThat(rooms()).as("rooms without a place in the house").isSubsetOf(HOUSE);
        var wrong = new TreeSet<String>();
        ROOMS.forEach(room -> used(room).forEach(other -> {
            if (HOUSE.indexOf(other) > HOUSE.indexOf(name(room))) {
                wrong.add(name(room) + " uses " + other);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    /// What is allowed and not used is an arrow that somebody may draw unseen.
    @Test
    void no_room_is_allowed_a_room_that_it_does_not_use() {
        assertThat(ROOMS).allSatisfy(room -> {
            var said = Files.readString(Path.of("src/main/java/goldthread", name(room), "package-info.java"));
            var list = ALLOWED.matcher(said);
            if (list.find()) {
                assertThat(used(room)).as(name(room)).containsAll(Pattern.compile("\"(\\w+)\"").matcher(list.group(1)).results().map(one -> one.group(1)).toList());
            }
        });
    }

    private static List<String> used(ApplicationModule room) {
        return room.getDependencies(ROOMS, DependencyDepth.IMMEDIATE).uniqueModules()
                .map(ModularityTest::name).filter(other -> !other.equals(name(room))).distinct().toList();
    }

    private static List<String> rooms() {
        return ROOMS.stream().map(ModularityTest::name).toList();
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString();
    }

    @Test
    void every_package_says_what_it_is_for() throws Exception {
        try (var folders = Files.walk(Path.of("src/main/java/goldthread"))) {
            assertThat(folders.filter(Files::isDirectory).filter(ModularityTest::holdsTypes))
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
        }
    }

    private static boolean holdsTypes(Path folder) {
        var files = folder.toFile().listFiles((in, name) -> name.endsWith(".java"));
        return files != null && files.length > 0;
    }

    @Test
    void no_type_and_no_package_has_a_name_that_says_nothing() throws Exception {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.map(path -> path.getFileName().toString())
                    .filter(name -> EMPTY_NAMES.matcher(name).matches() || EMPTY_PACKAGES.contains(name))).isEmpty();
        }
    }

    /// Spring calls a component by the name of its type alone, and two of one name keep the product from starting; a test that starts
    /// less than everything does not see it.
    @Test
    void no_two_components_have_one_name() throws Exception {
        var named = Pattern.compile("@(?:Component|Controller|RestController|Configuration|ControllerAdvice|RestControllerAdvice)\\b(?!\\()(?s:.*?)\\n\\s*(?:public |final |abstract )*(?:class|record) (\\w+)");
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var names = new java.util.ArrayList<String>();
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) named.matcher(Files.readString(file)).results().forEach(found -> names.add(found.group(1)));
            assertThat(names).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void what_only_its_own_package_uses_is_not_public_on_the_ground_floor() {
        var all = new ClassFileImporter().importPackages("goldthread");
        var needless = all.stream().filter(type -> type.isTopLevelClass() && isPublic(type) && !type.getPackageName().equals("goldthread")
                        && Files.exists(Path.of("src/main/java", type.getName().replace('.', '/') + ".java"))
                        && GROUND.contains(type.getPackageName().substring("goldthread.".length())))
                .filter(type -> type.getDirectDependenciesToSelf().stream().map(Dependency::getOriginClass)
                        .allMatch(user -> user.getPackageName().equals(type.getPackageName()) && !shows(user, type)))
                .map(JavaClass::getName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(needless).isEmpty();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC);
    }

    /// Does a public type name this one where others can see it?
    private static boolean shows(JavaClass user, JavaClass type) {
        return isPublic(user) && user.getCodeUnits().stream().filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .anyMatch(unit -> unit.getAllInvolvedRawTypes().contains(type));
    }
}
