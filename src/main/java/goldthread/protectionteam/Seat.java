package goldthread.protectionteam;

import java.util.List;
import java.util.stream.Stream;

/// The seats that a team must fill. Children Act 2004, as the Children's Wellbeing and Schools Act 2026 s3 amends it: the
/// authority nominates a social worker and a person with experience of education, the integrated care board a registered
/// health professional, the chief officer of police a police officer.
public enum Seat {
    SOCIAL_WORKER("Social worker", "Children's social care", "nominated by the local authority"), POLICE("Police", "Police", "nominated by the chief officer of police"),
    HEALTH("Health", "Health", "nominated by the integrated care board"), EDUCATION("Education", "Education", "nominated by the local authority");

    private final String title;
    private final String agency;
    private final String nominated;

    Seat(String title, String agency, String nominated) {
        this.title = title;
        this.agency = agency;
        this.nominated = nominated;
    }

    public String title() {
        return title;
    }

    /// As strategy discussions and conferences name it.
    public String agency() {
        return agency;
    }

    String nominated() {
        return nominated;
    }

    static List<String> titles() {
        return Stream.of(values()).map(Seat::title).toList();
    }
}
