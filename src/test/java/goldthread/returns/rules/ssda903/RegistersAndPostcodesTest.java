package goldthread.returns.rules.ssda903;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.returns.files.Fault;
import goldthread.returns.files.Source;
import goldthread.returns.rules.Validator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Ofsted's register and the postcode files, in the layouts in which they have come. All homes are invented.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(60)
class RegistersAndPostcodesTest {
    @TempDir Path folder;
    private final List<Fault> faults = new ArrayList<>();

    private record Sheet(String name, List<List<Object>> rows) {}

    private Register workbook(Sheet... sheets) throws IOException {
        var file = folder.resolve("register.xlsx");
        try (var out = Files.newOutputStream(file); var book = new Workbook(out, "test", "1.0")) {
            for (var sheet : sheets) {
                var written = book.newWorksheet(sheet.name());
                for (int row = 0; row < sheet.rows().size(); row++) {
                    for (int column = 0; column < sheet.rows().get(row).size(); column++) {
                        switch (sheet.rows().get(row).get(column)) {
                            case LocalDate day -> {
                                written.value(row, column, day);
                                written.style(row, column).format("dd/mm/yyyy").set();
                            }
                            case Number number -> written.value(row, column, number);
                            case Object text -> written.value(row, column, text.toString());
                        }
                    }
                }
            }
        }
        return RegisterFile.read(Source.at(file), faults::add);
    }

    private static String said(Register register, String urn) {
        int row = register.rows(urn)[0];
        return register.closed.text(row) + " " + register.postcode.text(row) + " " + register.authority.text(row);
    }

    @Test
    void the_layout_with_a_title_above_and_the_local_authority_first() throws IOException {
        var register = workbook(new Sheet("Cover", List.of(List.of("Social care providers"), List.of("As at 31 March 2021"))), new Sheet("Childrens homes", List.of(
                List.of("Children's social care providers as at 31 March 2021"), List.of("This list holds open and closed settings"),
                List.of("Local Authority", "URN", "Provider Type", "Registration Date", "Registration Status", "Deregistration Date", "Placement Code", "Setting Address Postcode", "Owner Postcode"),
                List.of("Camden", "SC900001", "Children's Home", LocalDate.of(2015, 1, 1), "Active", "-", "K2", "ZZ1 1ZZ", "YY9 9YY"),
                List.of("Leeds", "SC900002", "Children's Home", LocalDate.of(2015, 1, 1), "Closed", LocalDate.of(2020, 5, 6), "K1,K2", "ZZ2 2ZZ", "YY9 9YY"))));
        assertThat(faults).isEmpty();
        assertThat(said(register, "SC900001")).isEqualTo("null ZZ1 1ZZ 202");
        assertThat(said(register, "sc900002")).isEqualTo("2020-05-06 ZZ2 2ZZ 383");
        assertThat(register.hasPlace(register.rows("SC900002")[0], "K1")).isTrue();
        assertThat(register.hasPlace(register.rows("SC900001")[0], "K1")).isFalse();
    }

    @Test
    void the_layout_with_numbers_for_urns_and_codes_of_providers() throws IOException {
        var register = workbook(new Sheet("Provider level at 31 Mar 2023", List.of(
                List.of("Web link", "Setting URN", "Setting name", "Local authority name", "Provider codes", "Place codes", "Date closed", "Setting postcode"),
                List.of("http://x", 2_700_001, "Oak", "Kent", "RD4", "U1, U4;U6", "", "ZZ3 3ZZ"), List.of("http://y", 2_700_002, "Elm", "Kent County Council", "PR4/PR5", "K2", LocalDate.of(2022, 2, 28), "zz4 4zz"))));
        assertThat(faults).isEmpty();
        int oak = register.rows("2700001")[0];
        assertThat(register.hasProvider(oak, "PR4")).isTrue();
        assertThat(register.hasPlace(oak, "U6")).isTrue();
        assertThat(said(register, "2700001")).isEqualTo("null ZZ3 3ZZ 886");
        assertThat(said(register, "2700002")).isEqualTo("2022-02-28 ZZ4 4ZZ 886");
    }

    @Test
    void the_layout_in_which_only_what_columns_hold_tells_them() throws IOException {
        var register = workbook(new Sheet("Data", List.of(List.of("Unique Reference Number (URN)", "Type", "What it offers", "Who runs it", "Where", "Date of deregistration"),
                List.of("SC900005", "Home", "K2", "PR4", "ZZ5 5ZZ", LocalDate.of(2021, 1, 31)), List.of("SC900006", "Home", "K1", "PR1", "ZZ6 6ZZ", ""))),
                new Sheet("Fostering", List.of(List.of("Unique Reference Number (URN)", "What it offers"), List.of("SC900007", "U4"))));
        int home = register.rows("SC900005")[0];
        assertThat(register.hasPlace(home, "K2")).isTrue();
        assertThat(register.hasProvider(home, "PR4")).isTrue();
        assertThat(register.postcode.text(home)).isEqualTo("ZZ5 5ZZ");
        assertThat(register.closed.text(home)).isEqualTo("2021-01-31");
        assertThat(register.knows("SC900007")).isTrue();
    }

    @Test
    void a_home_that_stands_twice_and_rows_with_blanks_are_kept() throws IOException {
        var register = workbook(new Sheet("x", List.of(List.of("URN", "Deregistration Date", "Placement Code"), List.of("SC1", LocalDate.of(2020, 1, 1), "K2"),
                List.of("", "", "K2"), List.of("SC1", "", "K2"))));
        assertThat(register.rows("SC1")).hasSize(2);
    }

    @Test
    void a_register_that_is_none_is_said_to_be_none() throws IOException {
        assertThat(workbook(new Sheet("x", List.of(List.of("Name", "Town"), List.of("Oak", "Leeds"))))).isNull();
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.line()).contains("no column of registration numbers (URN)"));
        faults.clear();
        assertThat(RegisterFile.read(Source.at(Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0})), faults::add)).isNull();
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.severity()).isEqualTo(Fault.Severity.UNREADABLE));
    }

    // Code-Point Open: postcode, quality, easting, northing, country, two of health, county, district, ward
    private static final String CODE_POINT = "\"ZZ1 1ZZ\",10,529090,179645,\"E92000001\",\"E19000003\",\"E18000007\",\"\",\"E09000007\",\"E05013655\"\n"
            + "\"ZZ2  2ZZ\",10,430000,433000,\"E92000001\",\"E19000001\",\"E18000001\",\"\",\"E08000035\",\"E05001411\"\n\"ZZ99ZZ\",90,0,0,\"E92000001\",\"\",\"\",\"\",\"\",\"\"\n";
    private static final String HEADERS = "PC,PQ,EA,NO,CY,RH,LH,CC,DC,WC\nPostcode,Positional_quality_indicator,Eastings,Northings,Country_code,NHS_regional_HA_code,NHS_HA_code,Admin_county_code,Admin_district_code,Admin_ward_code\n";

    private void known(Path given) {
        var postcodes = Postcodes.read(Validator.Files.below(given), Set.of("ZZ11ZZ", "ZZ22ZZ", "ZZ99ZZ", "ZZ33ZZ"), faults::add);
        assertThat(faults).isEmpty();
        assertThat(postcodes.place("ZZ11ZZ")).isEqualTo(new Postcodes.Place(529_090, 179_645, "202"));
        assertThat(postcodes.place("ZZ22ZZ")).isEqualTo(new Postcodes.Place(430_000, 433_000, "383"));
        assertThat(postcodes.place("ZZ99ZZ").easting()).isNaN();
        assertThat(postcodes.knows("ZZ33ZZ")).isFalse();
    }

    @Test
    void code_point_open_as_one_file_without_headings() throws IOException {
        known(Files.writeString(folder.resolve("zz.csv"), CODE_POINT));
    }

    @Test
    void code_point_open_as_it_is_downloaded_packed() throws IOException {
        var file = folder.resolve("codepo_gb.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var each : List.of(List.of("Doc/Code-Point_Open_Column_Headers.csv", HEADERS), List.of("Doc/licence.txt", "Open Government Licence\n"), List.of("Data/CSV/zz.csv", CODE_POINT))) {
                zip.putNextEntry(new ZipEntry(each.getFirst()));
                zip.write(each.getLast().getBytes(StandardCharsets.UTF_8));
            }
        }
        known(file);
    }

    @Test
    void code_point_open_as_it_is_downloaded_unpacked() throws IOException {
        var data = Files.createDirectories(folder.resolve("codepo_gb/Data/CSV"));
        var lines = CODE_POINT.split("(?<=\n)");
        Files.writeString(data.resolve("a.csv"), lines[0]);
        Files.writeString(data.resolve("b.csv"), lines[1] + lines[2]);
        Files.writeString(Files.createDirectories(folder.resolve("codepo_gb/Doc")).resolve("Code-Point_Open_Column_Headers.csv"), HEADERS);
        known(folder.resolve("codepo_gb"));
    }

    @Test
    void the_postcode_directory_of_earlier_and_of_later_years() throws IOException {
        known(Files.writeString(folder.resolve("ONSPD_2020.csv"), "pcd,pcd2,pcds,dointr,doterm,oslaua,oseast1m,osnrth1m\n\"ZZ1 1ZZ\",\"ZZ1  1ZZ\",\"ZZ1 1ZZ\",198001,,E09000007,529090,179645\n"
                + "\"ZZ2 2ZZ\",\"ZZ2  2ZZ\",\"ZZ2 2ZZ\",198001,,E08000035,430000,433000\n\"ZZ9 9ZZ\",\"ZZ9  9ZZ\",\"ZZ9 9ZZ\",198001,,,,\n"));
        known(Files.writeString(folder.resolve("ONSPD_2025.csv"), "pcd7,pcd8,pcds,dointr,doterm,lad25cd,east1m,north1m\nZZ11ZZ,ZZ1 1ZZ,ZZ1 1ZZ,198001,,E09000007,529090,179645\n"
                + "ZZ22ZZ,ZZ2 2ZZ,ZZ2 2ZZ,198001,,E08000035,430000,433000\nZZ99ZZ,ZZ9 9ZZ,ZZ9 9ZZ,198001,,,,\n"));
    }

    @Test
    void a_postcode_file_that_is_none_is_said_to_be_none() throws IOException {
        Postcodes.read(Validator.Files.below(Files.writeString(folder.resolve("no.csv"), "a,b\n1,2\n")), Set.of("ZZ11ZZ"), faults::add);
        assertThat(faults).singleElement().satisfies(fault -> assertThat(fault.line()).contains("No row of the postcode files could be understood"));
    }
}
