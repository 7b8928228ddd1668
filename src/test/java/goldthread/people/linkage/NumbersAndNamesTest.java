package goldthread.people.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import goldthread.people.PupilNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(20)
class NumbersAndNamesTest {

    @ParameterizedTest
    @CsvSource({"9434765919,true", "9434765918,false", "4010232137,true", "0000000000,false", "9999999999,false", "943476591,false", "943476591X,false"})
    void an_nhs_number_has_a_check_figure(String number, boolean valid) {
        assertThat(Numbers.nhs(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"D761810333869,true", "F440696258625,true", "P440696258625,false", "D761810333868,false", "D76181033386,false", "I761810333869,false"})
    void a_pupil_number_has_a_check_letter(String number, boolean valid) {
        assertThat(PupilNumber.sound(number)).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"FORENAME,Anne-Marié,ANNE MARIE", "FORENAME,Baby,''", "FORENAME,Infant,''", "SURNAME,O'Neill,ONEILL", "SURNAME,' de  la Cruz ',DE LA CRUZ",
            "BORN,02/03/2014,20140302", "BORN,2014-03-02,20140302", "BORN,2 Mar 2014,20140302", "BORN,20140302,20140302", "BORN,1900-01-01,''", "BORN,soon,''",
            "BORN,2014-03-02T00:00:00,20140302", "POSTCODE,cv10 6zg,CV106ZG", "POSTCODE,ZZ99 3VZ,''", "SEX,Female,F", "SEX,9,''", "PHONE,+44 7700 900123,7700900123"})
    void a_value_is_written_one_way(Field field, String raw, String tidy) {
        assertThat(Records.Gathering.tidy(field, raw)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @CsvSource({"SCARLETT,SCRALETT,true", "SMITH,SMITHS,true", "SMITH,SMIT,true", "SMITH,SMYTH,true", "SMITH,SMYTHE,false", "A,B,true", "ABC,CBA,false"})
    void one_slip_is_one_key_hit_wrongly(String one, String other, boolean slip) {
        assertThat(Likeness.oneSlip(one, other)).isEqualTo(slip);
        assertThat(Likeness.oneSlip(other, one)).isEqualTo(slip);
    }

    @Test
    void likeness_is_as_winkler_printed_it() {
        assertThat(Likeness.of("MARTHA", "MARHTA")).isCloseTo(0.961, org.assertj.core.data.Offset.offset(0.001));
        assertThat(Likeness.of("DWAYNE", "DUANE")).isCloseTo(0.840, org.assertj.core.data.Offset.offset(0.001));
    }
}
