package goldthread.agency.rules;

import static goldthread.agency.rules.Finding.Rule.BANK;

/// The staff bank is offered the work first; who passes it over writes why.
final class StaffBank {
    private StaffBank() {}

    static Finding of(Assignment assignment, Terms terms) {
        var bank = assignment.bank();
        Term first = terms.term("bank.first");
        if (!terms.bankFirst) return Finding.pass(BANK, Reason.BANK_NOT_ASKED, first);
        boolean late = bank.on() != null && bank.on().isAfter(assignment.days().from());
        if (bank.offered() == Told.YES && !late) return bank.on() == null ? Finding.pass(BANK, Reason.BANK_OFFERED, first) : Finding.pass(BANK, Reason.BANK_OFFERED_ON, first, bank.on());
        if (!bank.why().isEmpty()) return Finding.pass(BANK, Reason.BANK_SKIPPED, first, bank.why());
        if (late) return Finding.refuse(BANK, Reason.BANK_LATE, first, bank.on(), assignment.days().from());
        return bank.offered() == Told.NO ? Finding.refuse(BANK, Reason.BANK_FORGOTTEN, first) : Finding.undecided(BANK, Reason.BANK_UNSAID, first);
    }
}
