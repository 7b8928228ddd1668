package goldthread.frontdoor.worry;

import goldthread.pages.Page;

/// What every page of the public form has: the way to leave at once.
final class WorryFrame {
    static Page page(String title) {
        return Page.of(title).exit("/worry/exit");
    }

    private WorryFrame() {}
}
