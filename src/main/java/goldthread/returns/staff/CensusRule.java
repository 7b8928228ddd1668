package goldthread.returns.staff;

import java.util.Locale;

/// What a workforce census must keep to, each with a code of ours: the Department's own codes were not to hand. What
/// must be told of whom follows the layout of 2022 (`standards/workforce.md` of the domain pages); what is asked about is
/// what cannot both be true.
public enum CensusRule {
    W01(true, "An element that every worker must have is missing"),
    W02(true, "An element that every worker who is not from an agency must have is missing"),
    W03(true, "A code is not one of the standard"),
    W04(true, "Social Work England's number is two letters and ten digits"),
    W05(true, "A number is not written as the standard has it"),
    W06(true, "A day is not written as 2026-09-30"),
    W07(true, "One number stands on two workers who are not from an agency"),
    W08(true, "A role ends before it begins"),
    W09(true, "A role that ended before the year, or begins after it, is not of this census"),
    W10(true, "Of who left it must be told why and where to"),
    W11(false, "Why or where to is told of somebody who has not left"),
    W12(true, "Of who is absent on the day it must be told why"),
    W13(false, "Why is told of somebody who is not absent on the day"),
    W14(false, "Who left before the day has no part of a post on it"),
    W15(false, "Cases and role do not go together"),
    W16(false, "Two fast routes into the work are told of one worker"),
    W17(false, "Somebody under 21 has qualified as a social worker"),
    W18(true, "The vacancies of the authority are not told, or not as the standard has them"),
    W19(false, "Agency workers as counted are not those listed"),
    W20(false, "Somebody of last year's census is neither in this one nor left");

    private final boolean error;
    private final String says;

    CensusRule(boolean error, String says) {
        this.error = error;
        this.says = says;
    }

    /// Whether the census cannot be given in like this; else somebody should look.
    public boolean error() {
        return error;
    }

    public String says() {
        return says;
    }

    public String severity() {
        return (error ? "error" : "query").toLowerCase(Locale.ROOT);
    }
}
