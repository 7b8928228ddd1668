package goldthread.agency.rules;

import static goldthread.agency.rules.Finding.Rule.PROJECT;

/// Project teams and packages: banned, or allowed under conditions.
final class ProjectTeams {
    private ProjectTeams() {}

    static Finding of(Assignment assignment, Terms terms) {
        var project = assignment.project();
        Term allowed = terms.term("project.allowed");
        if (project == null) return Finding.pass(PROJECT, Reason.ALONE, allowed);
        if (!terms.projects) return Finding.refuse(PROJECT, Reason.PROJECTS_BANNED, allowed, project.name());
        Finding worst = Finding.pass(PROJECT, Reason.PROJECT_HELD, allowed, project.name());
        if (terms.control) worst = worse(worst, condition(project.name(), project.control(), terms.term("project.control"), "the authority keeps complete control of practice"));
        if (terms.split) worst = worse(worst, condition(project.name(), project.split(), terms.term("project.split"), "what the workers cost is told apart from other services"));
        if (terms.named) worst = worse(worst, condition(project.name(), project.named(), terms.term("project.named"), "every worker is named"));
        return worst;
    }

    private static Finding worse(Finding one, Finding two) {
        return two.outcome().compareTo(one.outcome()) >= 0 && two.outcome() != Outcome.PASS ? two : one;
    }

    private static Finding condition(String name, Told told, Term term, String condition) {
        return switch (told) {
            case YES -> Finding.pass(PROJECT, Reason.PROJECT_HELD, term, name);
            case NO -> Finding.refuse(PROJECT, Reason.PROJECT_FAILS, term, name, condition);
            case UNSAID -> Finding.undecided(PROJECT, Reason.PROJECT_UNSAID, term, name, condition);
        };
    }
}
