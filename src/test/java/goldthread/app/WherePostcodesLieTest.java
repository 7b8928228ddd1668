package goldthread.app;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.Office;
import goldthread.access.Role;
import goldthread.access.Who;
import goldthread.workforce.base.Postcodes;
import goldthread.workforce.base.Postcodes.Spot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WherePostcodesLieTest {
    @TempDir
    Path folder;

    private List<Spot> read(String text, PostcodeImport.Sum sum) throws Exception {
        var file = Files.writeString(folder.resolve("some.csv"), text);
        var spots = new ArrayList<Spot>();
        PostcodeImport.read(file, sum, spots::add);
        return spots;
    }

    @Test
    void a_file_of_code_point_open_has_no_headings() throws Exception {
        var sum = new PostcodeImport.Sum();
        assertThat(read("""
                "ZZ1 4PV",10,412300,398700,"E92000001","E19000001","E18000001","","E08000001","E05000001"
                "ZZ114PW",10,412400,398701,"E92000001","E19000001","E18000001","","E08000001","E05000001"
                "ZZ1 4PX",90,0,0,"E92000001","","","","",""
                """, sum)).containsExactly(new Spot("ZZ14PV", 412_300, 398_700), new Spot("ZZ114PW", 412_400, 398_701));
        assertThat(List.of(sum.taken, sum.nowhere, sum.aside)).containsExactly(2L, 1L, 0L);
        assertThat(sum.headed).isFalse();
    }

    @Test
    void the_directory_is_told_by_its_headings_wherever_the_columns_stand() throws Exception {
        var sum = new PostcodeImport.Sum();
        assertThat(read("""
                pcd,pcds,dointr,oslaua,oseast1m,osnrth1m
                ZZ1 4PV,ZZ1 4PV,198001,E08000001,0412300,0398700
                ZZ1 4PX,ZZ1 4PX,198001,E08000001,,
                """, sum)).containsExactly(new Spot("ZZ14PV", 412_300, 398_700));
        assertThat(sum.headed).isTrue();
        assertThat(sum.nowhere).isOne();
    }

    @Test
    void what_is_no_postcode_or_lies_off_the_grid_is_set_aside_by_row_and_never_guessed() throws Exception {
        var sum = new PostcodeImport.Sum();
        assertThat(read("ZZ1,10,412300,398700\nZZ1 4PV,10,-5,398700\nZZ1 4PW,10,9000000,398700\nZZ1 4PY,10\nZZ1 4PZ,10,x,y\nZZ1 4QA,10,412300.4,398700\n", sum)).containsExactly(new Spot("ZZ14QA", 412_300, 398_700));
        assertThat(sum.aside).isEqualTo(5);
        assertThat(sum.said).first().asString().isEqualTo("some.csv, row 1: It has no whole postcode.");
    }

    /// The directory has Girobank's own postcode, which is of no other form and of no home: it is told, and spoils no import.
    @Test
    void what_is_the_postcode_of_no_home_is_told_and_is_no_fault_of_the_file() throws Exception {
        var sum = new PostcodeImport.Sum();
        assertThat(read("pcd,pcds,oseast1m,osnrth1m\nGIR 0AA,GIR 0AA,0335000,0395000\nGIR0AA,GIR0AA,0335000,0395000\nZZ1 4PV,ZZ1 4PV,0412300,0398700\n", sum)).containsExactly(new Spot("ZZ14PV", 412_300, 398_700));
        assertThat(List.of(sum.taken, sum.noHome, sum.nowhere, sum.aside)).containsExactly(1L, 2L, 0L, 0L);
        assertThat(sum.text()).isEqualTo("1 postcodes were taken in; 0 rows say no place on the National Grid, 2 are of no home (GIR 0AA), 0 could not be read.");
    }

    @Test
    void a_row_whose_quotes_do_not_pair_up_and_a_file_that_cannot_be_read_to_its_end_are_said() throws Exception {
        var sum = new PostcodeImport.Sum();
        assertThat(read("\"ZZ1 4PV,10,412300,398700\nZZ1 4PW,10,412400,398701\n", sum)).containsExactly(new Spot("ZZ14PW", 412_400, 398_701));
        assertThat(sum.aside).isOne();
        assertThat(sum.said).containsExactly("some.csv, row 1: The quotes in this row do not pair up.");
        var broken = new PostcodeImport.Sum();
        PostcodeImport.read(folder, broken, spot -> {});
        assertThat(broken.aside).isOne();
        assertThat(broken.said).singleElement().asString().startsWith(folder.getFileName() + ": The file could not be read to its end");
    }

    /// In the directory they have east and north of the Irish Grid: read as those of Great Britain, Belfast would lie near Chester.
    @Test
    void a_postcode_of_northern_ireland_lies_on_another_grid_and_nowhere_here() throws Exception {
        var sum = new PostcodeImport.Sum();
        assertThat(read("pcds,oseast1m,osnrth1m\nBT1 1AA,333900,374100\nZZ1 4PV,412300,398700\n", sum)).extracting(Spot::postcode).containsExactly("ZZ14PV");
        assertThat(List.of(sum.taken, sum.nowhere, sum.aside)).containsExactly(1L, 1L, 0L);
    }

    @Test
    void a_folder_is_told_from_a_file_that_is_not_there() throws Exception {
        assertThat(PostcodeImport.noFile(Files.writeString(folder.resolve("sw.csv"), ""))).isEmpty();
        assertThat(PostcodeImport.noFile(folder)).contains(folder + " is a folder. Give its files: " + folder.resolve("*.csv") + ".");
        assertThat(PostcodeImport.noFile(folder.resolve("se.csv"))).contains("There is no file " + folder.resolve("se.csv") + ".");
    }

    @Test
    void what_is_told_last_stands_and_another_authority_has_its_own() {
        var office = new Office();
        var postcodes = new Postcodes(office.sql);
        var here = Office.worker(201, Role.TEAM_MANAGER);
        office.as(here, () -> {
            assertThat(postcodes.taken()).isEmpty();
            postcodes.put(201, List.of(new Spot("ZZ14PV", 1, 2), new Spot("ZZ14PW", 3, 4)));
            postcodes.put(201, List.of(new Spot("ZZ14PV", 5, 6)));
            postcodes.put(201, List.of());
            postcodes.said(201, "Code-Point Open", LocalDate.of(2026, 2, 1));
            return null;
        });
        assertThat(office.as(here, () -> postcodes.find(List.of("zz1 4pv", "ZZ9 9ZZ")))).containsOnlyKeys("ZZ14PV").containsEntry("ZZ14PV", new Spot("ZZ14PV", 5, 6));
        assertThat(office.as(here, postcodes::taken)).contains(new Postcodes.Taken("Code-Point Open", LocalDate.of(2026, 2, 1), 2));
        assertThat(office.as(Office.worker(202, Role.TEAM_MANAGER), () -> postcodes.find(List.of("ZZ1 4PV")))).isEmpty();
    }
}
