package goldthread.kinship;

/// On what footing a child lives with family or friends.
public enum Arrangement {
    INFORMAL("Informal family care", "Parents", "Section 17 is possible"),
    PRIVATE_FOSTERING("Private fostering", "Parents", "Section 17 is possible"),
    INTERIM("Interim arrangement while a court decides", "As the court says", "As the court or the authority says"),
    LIVES_WITH("Child arrangements order: lives with", "Shared", "Discretionary; the allowance where the area is a Kinship Zone"),
    SPECIAL_GUARDIANSHIP("Special guardianship order", "The guardian", "Special guardianship support; the allowance where the area is a Kinship Zone"),
    FOSTER_TEMPORARY("Kinship foster carer, temporary approval", "The authority, or shared", "Fostering allowance"),
    FOSTER("Kinship foster carer", "The authority, or shared", "Fostering allowance"),
    ADOPTION("Adoption by family or friends", "The adopter", "Support plan");

    private final String words;
    private final String responsibility;
    private final String money;

    Arrangement(String words, String responsibility, String money) {
        this.words = words;
        this.responsibility = responsibility;
        this.money = money;
    }

    public String words() {
        return words;
    }

    /// Who has parental responsibility.
    public String responsibility() {
        return responsibility;
    }

    public String money() {
        return money;
    }
}
