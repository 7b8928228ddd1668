package goldthread.returns.rules.cin;

import goldthread.returns.rules.Codes;

/// The code sets of the census.
final class CodeLists {
    // booleans arrive as words or digits; large letters are no XML, and are understood all the same
    static final Codes YES = Codes.of("true 1 TRUE True");
    static final Codes NO = Codes.of("false 0 FALSE False");
    static final Codes YES_OR_NO = Codes.of("true 1 TRUE True false 0 FALSE False");
    /// To the census of 2023-24.
    static final Codes GENDER = Codes.of("0 1 2 9");
    static final Codes GENDER_UNKNOWN = Codes.of("0");
    /// From the census of 2024-25.
    static final Codes SEX = Codes.of("M F U");
    static final Codes SEX_UNKNOWN = Codes.of("U");
    static final Codes ETHNICITY = Codes.of("WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU NOBT");
    static final Codes DISABILITY = Codes.of("NONE MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA");
    static final Codes NONE = Codes.of("NONE");
    static final Codes SOURCE = Codes.of("1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10");
    static final Codes NEED = Codes.of("N0 N1 N2 N3 N4 N5 N6 N7 N8 N9");
    static final Codes REASON = Codes.of("RC1 RC2 RC3 RC4 RC5 RC6 RC7 RC8 RC9");
    static final Codes AFTER_ASSESSMENT = Codes.of("RC8 RC9");
    static final Codes DIED = Codes.of("RC2");
    static final Codes ABUSE = Codes.of("NEG PHY SAB EMO MUL");
    /// Why a child has no UPN, other than being too young for school (UN1).
    static final Codes UPN_UNKNOWN_AT_SCHOOL_AGE = Codes.of("UN2 UN3 UN4 UN5 UN6 UN7 un2 un3 un4 un5 un6 un7");
    static final Codes UPN_UNKNOWN_NFA = Codes.of("UN7 un7");

    private CodeLists() {}
}
