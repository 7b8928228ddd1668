package goldthread.demonstration;

import goldthread.demonstration.Household.Child;
import goldthread.demonstration.Authority.Plan;
import java.time.LocalDate;
import java.util.List;

/// The families that are the same in every demonstration, for documents and tests: see [Authority#KNOWN].
enum Known {
    /// Three brothers and sisters in one foster home: Amira, Yusuf and Layla Rahman.
    RAHMANS {
        @Override
        boolean told(Life life) {
            new Rahmans(life).tell();
            return true;
        }

        @Override
        Household change(Household family, LocalDate today) {
            return Rahmans.family(family, today);
        }
    },
    /// A child whose record is kept to named people, for a relative works for the authority.
    RESTRICTED,
    /// Children whose address is confidential: they and their mother are safe where they are.
    CONFIDENTIAL {
        @Override
        Household change(Household family, LocalDate today) {
            var mother = family.adults().stream().filter(adult -> adult.relation().equals("mother")).toList();
            return new Household(family.number(), family.children(), mother, family.address(), family.moved(), true);
        }
    },
    /// A child not yet born, whose mother is visited in time.
    UNBORN {
        @Override
        boolean told(Life life) {
            life.story.punctual();
            return false;
        }

        @Override
        Household change(Household family, LocalDate today) {
            var child = family.children().getFirst();
            return family.with(List.of(new Child(child.number(), child.subject(), child.name(), null, child.sex(),
                    today.plusDays(75), child.ethnicity(), List.of("NONE"), child.nhsNumber(), null)));
        }
    },
    ANY;

    static Known of(Plan plan) {
        return plan.number() < ANY.ordinal() ? values()[plan.number()] : ANY;
    }

    Household change(Household family, LocalDate today) {
        return family;
    }

    /// Whether it tells its own story.
    boolean told(Life life) {
        return false;
    }
}
