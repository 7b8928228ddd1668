package goldthread.returns.rules.ssda903;

import goldthread.returns.rules.Column;
import goldthread.returns.rules.Grid;
import org.jspecify.annotations.Nullable;

/// The tables of the return, each with its columns by name.
final class Tables903 {
    private Tables903() {}

    static final class Header extends Rows {
        final Column sex, dob, ethnic, upn, mother, mcDob, uasc;

        Header(@Nullable Grid grid) {
            super(grid, "Header");
            sex = column("SEX");
            dob = column("DOB");
            ethnic = column("ETHNIC");
            upn = column("UPN");
            mother = column("MOTHER");
            mcDob = column("MC_DOB");
            uasc = column("UASC");
        }
    }

    static final class Episodes extends Rows {
        final Column decom, rne, ls, cin, place, placeProvider, dec, rec, reasonPlaceChange, homePost, plPost, urn, plLa, plLocation, plDistance;

        Episodes(@Nullable Grid grid) {
            super(grid, "Episodes");
            decom = column("DECOM");
            rne = column("RNE");
            ls = column("LS");
            cin = column("CIN");
            place = column("PLACE");
            placeProvider = column("PLACE_PROVIDER");
            dec = column("DEC");
            rec = column("REC");
            reasonPlaceChange = column("REASON_PLACE_CHANGE");
            homePost = column("HOME_POST");
            plPost = column("PL_POST");
            urn = column("URN");
            plLa = column("PL_LA");
            plLocation = column("PL_LOCATION");
            plDistance = column("PL_DISTANCE");
        }
    }

    static final class Reviews extends Rows {
        final Column dob, review, reviewCode;

        Reviews(@Nullable Grid grid) {
            super(grid, "Reviews");
            dob = column("DOB");
            review = column("REVIEW");
            reviewCode = column("REVIEW_CODE");
        }
    }

    static final class Uasc extends Rows {
        final Column sex, dob, duc;

        Uasc(@Nullable Grid grid) {
            super(grid, "UASC");
            sex = column("SEX");
            dob = column("DOB");
            duc = column("DUC");
        }
    }

    static final class Oc2 extends Rows {
        final Column dob, sdqScore, sdqReason, convicted, healthCheck, immunisations, teethCheck, healthAssessment, substanceMisuse, interventionReceived, interventionOffered;

        Oc2(@Nullable Grid grid) {
            super(grid, "OC2");
            dob = column("DOB");
            sdqScore = column("SDQ_SCORE");
            sdqReason = column("SDQ_REASON");
            convicted = column("CONVICTED");
            healthCheck = column("HEALTH_CHECK");
            immunisations = column("IMMUNISATIONS");
            teethCheck = column("TEETH_CHECK");
            healthAssessment = column("HEALTH_ASSESSMENT");
            substanceMisuse = column("SUBSTANCE_MISUSE");
            interventionReceived = column("INTERVENTION_RECEIVED");
            interventionOffered = column("INTERVENTION_OFFERED");
        }
    }

    static final class Oc3 extends Rows {
        final Column dob, inTouch, activ, accom;

        Oc3(@Nullable Grid grid) {
            super(grid, "OC3");
            dob = column("DOB");
            inTouch = column("IN_TOUCH");
            activ = column("ACTIV");
            accom = column("ACCOM");
        }
    }

    static final class Ad1 extends Rows {
        final Column dob, dateInt, dateMatch, fosterCare, nbAdoptr, sexAdoptr, lsAdoptr;

        Ad1(@Nullable Grid grid) {
            super(grid, "AD1");
            dob = column("DOB");
            dateInt = column("DATE_INT");
            dateMatch = column("DATE_MATCH");
            fosterCare = column("FOSTER_CARE");
            nbAdoptr = column("NB_ADOPTR");
            sexAdoptr = column("SEX_ADOPTR");
            lsAdoptr = column("LS_ADOPTR");
        }
    }

    static final class Placed extends Rows {
        final Column dob, datePlaced, datePlacedCeased, reasonPlacedCeased;

        Placed(@Nullable Grid grid) {
            super(grid, "PlacedAdoption");
            dob = column("DOB");
            datePlaced = column("DATE_PLACED");
            datePlacedCeased = column("DATE_PLACED_CEASED");
            reasonPlacedCeased = column("REASON_PLACED_CEASED");
        }
    }

    static final class PrevPerm extends Rows {
        final Column dob, prevPerm, laPerm, datePerm;

        PrevPerm(@Nullable Grid grid) {
            super(grid, "PrevPerm");
            dob = column("DOB");
            prevPerm = column("PREV_PERM");
            laPerm = column("LA_PERM");
            datePerm = column("DATE_PERM");
        }
    }

    static final class Missing extends Rows {
        final Column dob, missing, misStart, misEnd;

        Missing(@Nullable Grid grid) {
            super(grid, "Missing");
            dob = column("DOB");
            missing = column("MISSING");
            misStart = column("MIS_START");
            misEnd = column("MIS_END");
        }
    }

    static final class SocialWorkers extends Rows {
        final Column dob, swId, swDecom, swDec, swReason;

        SocialWorkers(@Nullable Grid grid) {
            super(grid, "SWEpisodes");
            dob = column("DOB");
            swId = column("SW_ID");
            swDecom = column("SW_DECOM");
            swDec = column("SW_DEC");
            swReason = column("SW_REASON");
        }
    }

    static final class DoLo extends Rows {
        final Column dob, doloStart, doloEnd;

        DoLo(@Nullable Grid grid) {
            super(grid, "DoLo");
            dob = column("DOB");
            doloStart = column("DOLO_START");
            doloEnd = column("DOLO_END");
        }
    }
}
