package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Codes;

/// The code sets of the guide, and the groups of codes that rules speak of.
final class CodeSets {
    static final Codes SEX_TO_2023 = Codes.of("1 2");
    static final Codes SEX_FROM_2024 = Codes.of("M F U");
    static final Codes ETHNIC = Codes.of("WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH "
            + "CHNE OOTH REFU NOBT");
    static final Codes RNE = Codes.of("S L P T B U");
    static final Codes LS = Codes.of("C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3");
    static final Codes CIN = Codes.of("N1 N2 N3 N4 N5 N6 N7 N8");
    static final Codes REC = Codes.of("X1 E2 E3 E4A E4B E5 E6 E7 E8 E9 E11 E12 E13 E14 E15 E16 E17 E41 E43 E44 E45 E46 E47 E48");
    static final Codes PROVIDER = Codes.of("PR0 PR1 PR2 PR3 PR4 PR5");
    static final Codes REASON_PLACE_CHANGE = Codes.of("CARPL CLOSE ALLEG STAND APPRR CREQB CREQO CHILD LAREQ PLACE CUSTOD OTHER");
    static final Codes REVIEW_CODE = Codes.of("PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7");
    static final Codes SDQ_REASON = Codes.of("SDQ1 SDQ2 SDQ3 SDQ4 SDQ5");
    static final Codes IN_TOUCH = Codes.of("YES NO DIED REFU NREQ RHOM");
    static final Codes ACTIV = Codes.of("F1 P1 F2 P2 F4 P4 F5 P5 G4 G5 G6 0");
    static final Codes ACCOM = Codes.of("B1 B2 C1 C2 D1 D2 E1 E2 G1 G2 H1 H2 K1 K2 R1 R2 S2 T1 T2 U1 U2 V1 V2 W1 W2 X2 Y1 Y2 "
            + "Z1 Z2 0");
    static final Codes SEX_ADOPTR = Codes.of("M1 F1 MM FF MF");
    static final Codes LS_ADOPTR = Codes.of("L0 L11 L12 L2 L3 L4");
    static final Codes REASON_PLACED_CEASED = Codes.of("RD1 RD2 RD3 RD4");
    static final Codes PREV_PERM = Codes.of("P1 P2 P3 P4 Z1");
    static final Codes MISSING = Codes.of("M A");
    static final Codes SW_REASON = Codes.of("MANAGE FCONTA LEFTRL ORGRST TSPROC ABSENC CHCHAN PCCHAN SWDIED OTHERS");
    static final Codes FLAG = Codes.of("0 1");
    static final Codes ONE_OR_TWO = Codes.of("1 2");

    static final Codes PLACE_TO_2023 = Codes.of("A3 A4 A5 A6 H5 K1 K2 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1");
    // k3 as the sector's list has it: a file's codes are read in upper case, so it never lets one through
    static final Codes PLACE_2024 = Codes.of("A3 A4 A5 A6 H5 K1 K2 K3 k3 P1 P2 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1");
    static final Codes PLACE_FROM_2025 = Codes.of("A3 A4 A5 A6 K1 K2 K3 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z11 Z12 Z13 Z14");

    static final Codes BOY = Codes.of("1 M");
    static final Codes GIRL = Codes.of("2 F");
    static final Codes RESPITE = Codes.of("V3 V4 v3 v4");
    static final Codes ADOPTIVE = Codes.of("A3 A4 A5 A6");
    static final Codes WITH_CARER = Codes.of("A3 A5");
    static final Codes FOSTER = Codes.of("U1 U2 U3 U4 U5 U6");
    static final Codes TEMPORARY = Codes.of("T0 T1 T2 T3 T4");
    static final Codes ADOPTED = Codes.of("E11 E12");
    static final Codes GUARDIANSHIP = Codes.of("E43 E44 E45 E46 E47 E48");
    static final Codes TO_FORMER_CARERS = Codes.of("E45 E46");
    static final Codes CARRIES_ON = Codes.of("X1");
    static final Codes UN_CODES = Codes.of("UN1 UN2 UN3 UN4 UN5 UN6");
    static final Codes ALONE = Codes.of("M1 F1");
    static final Codes COUPLE = Codes.of("MM FF MF");
    static final Codes SAME_SEX = Codes.of("MM FF");
    static final Codes ZERO = Codes.of("0");
    static final Codes ONE = Codes.of("1");

    /// A code of one value, for asking quickly.
    static Codes only(String code) {
        return Codes.of(code);
    }

    private CodeSets() {}
}
