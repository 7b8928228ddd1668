package goldthread.frontdoor.worry;

import goldthread.pages.Page;

/// What every page of the public form has: the way to leave at once.
final class WorryFrame {
    /// A page that anybody may have open; what was here cannot be told from it.
    static final String ELSEWHERE = "https://www.bbc.co.uk/weather";

    static Page page(String title) {
        return Page.of(title).exit("/worry/exit");
    }

    private WorryFrame() {}
}
