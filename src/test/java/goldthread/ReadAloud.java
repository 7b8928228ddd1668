package goldthread;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/// What axe does not see of a page for those who use a keyboard or hear it: the order in which the Tab key leads through it, its
/// headings, its tables, and where the focus goes after an error.
///
///     assertThat(ReadAloud.faults(page)).isEmpty();
public final class ReadAloud {
    private static final int MOST = 400;

    /// What is wrong for those who hear the page, each with the element.
    public static List<String> heard(Page page) {
        var faults = new ArrayList<String>();
        structure(page, faults);
        return faults;
    }

    /// And what is wrong for those who walk through it by keyboard.
    public static List<String> faults(Page page) {
        var faults = new ArrayList<>(heard(page));
        order(page, faults);
        return faults;
    }

    @SuppressWarnings("unchecked")
    private static void structure(Page page, List<String> faults) {
        faults.addAll((List<String>) page.evaluate("""
            () => {
                const faults = []
                const seen = e => e.checkVisibility()
                const say = e => e.outerHTML.slice(0, 120)
                const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(seen)
                if (headings.filter(h => h.tagName === 'H1').length !== 1) faults.push('not one h1')
                // an error summary stands before the title, as GOV.UK has it
                headings.filter(h => !h.closest('.govuk-error-summary, header, .govuk-notification-banner, .moj-alert')).reduce((level, h) => {
                    const own = Number(h.tagName[1])
                    if (own > level + 1) faults.push('a heading is skipped before: ' + say(h))
                    return own
                }, 0)
                for (const table of [...document.querySelectorAll('table')].filter(seen)) {
                    if (!table.caption || !table.caption.textContent.trim()) faults.push('a table without a caption: ' + say(table))
                    const heads = [...table.querySelectorAll('thead th')]
                    if (!heads.length || heads.some(th => th.scope !== 'col')) faults.push('a table whose columns have no heads: ' + say(table))
                    if (heads.some(th => !th.textContent.trim())) faults.push('a head without words: ' + say(table))
                }
                for (const field of [...document.querySelectorAll('input:not([type=hidden]), select, textarea')].filter(seen)) {
                    if (!field.labels?.length && !field.getAttribute('aria-label') && !field.getAttribute('aria-labelledby')) faults.push('a field without a label: ' + say(field))
                    for (const id of (field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
                        if (!document.getElementById(id)) faults.push('described by nothing: ' + say(field))
                }
                for (const bar of [...document.querySelectorAll('progress')].filter(seen))
                    if (!bar.closest('[data-progress]')?.querySelector('[role=status]')) faults.push('progress that is not announced: ' + say(bar))
                const summary = document.querySelector('.govuk-error-summary')
                if (summary) {
                    if (!document.title.startsWith('Error: ')) faults.push('the title does not say Error')
                    if (!summary.querySelector('[role=alert]')) faults.push('the error summary is not announced')
                    for (const a of summary.querySelectorAll('a')) {
                        const field = document.querySelector(a.getAttribute('href'))
                        if (!field) faults.push('an error leads nowhere: ' + say(a))
                        else if (!(field.getAttribute('aria-describedby') ?? '').includes('error') && !field.closest('fieldset')?.getAttribute('aria-describedby')?.includes('error'))
                            faults.push('a field that does not say its error: ' + say(field))
                    }
                    if (document.activeElement !== summary && document.activeElement?.closest('.govuk-error-summary') !== summary) faults.push('the focus is not on the error summary')
                }
                if (document.querySelector('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])')) faults.push('a tabindex of its own')
                return faults
            }"""));
    }

    /// Tab leads to everything that can be pressed or filled in, in the order in which it is read, shows where it is, and leads out.
    @SuppressWarnings("unchecked")
    private static void order(Page page, List<String> faults) {
        page.evaluate("() => { document.activeElement?.blur(); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex') }");
        var met = new ArrayList<String>();
        for (int i = 0; i < MOST; i++) {
            page.keyboard().press("Tab");
            var told = (String) page.evaluate("""
                () => {
                    const e = document.activeElement
                    if (!e || e === document.body || e === document.documentElement || e.dataset.aloud) return ''
                    e.dataset.aloud = '1'
                    const all = [...document.querySelectorAll('*')]
                    const style = getComputedStyle(e), box = e.getBoundingClientRect()
                    const label = e.labels?.[0] ? getComputedStyle(e.labels[0], '::before') : null
                    const shown = style.outlineStyle !== 'none' || style.boxShadow !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)' || label?.boxShadow !== 'none'
                    const covered = box.bottom < 0 || box.top > innerHeight
                    return all.indexOf(e) + '|' + (shown ? '' : 'unseen') + (covered ? 'out of sight' : '') + '|' + e.outerHTML.slice(0, 120)
                }""");
            if (told.isEmpty()) break;
            met.add(told);
        }
        int last = -1;
        for (var each : met) {
            var parts = each.split("\\|", 3);
            if (Integer.parseInt(parts[0]) < last) faults.add("read before what Tab led to before it: " + parts[2]);
            last = Math.max(last, Integer.parseInt(parts[0]));
            if (!parts[1].isEmpty()) faults.add("the focus is " + parts[1] + ": " + parts[2]);
        }
        faults.addAll((List<String>) page.evaluate("""
            () => {
                const left = [...document.querySelectorAll('main a[href], main button, main input:not([type=hidden]), main select, main textarea, main summary')]
                    .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.disabled && e.tabIndex >= 0 && !e.dataset.aloud
                        && !(e.type === 'radio' && document.querySelector(`input[name="${e.name}"][data-aloud]`)))
                    .map(e => 'Tab does not lead to: ' + e.outerHTML.slice(0, 120))
                document.querySelectorAll('[data-aloud]').forEach(e => delete e.dataset.aloud)
                return left
            }"""));
        if (met.size() == MOST) faults.add("Tab never leads out of the page");
    }

    private ReadAloud() {}
}
