package goldthread.workforce.career;

import java.util.ArrayList;
import java.util.List;

/// Posts that may be filled from routes in the next years, against those who leave: plain arithmetic in whole people, with every
/// assumption told. It foretells nothing of any person.
///
/// @param employed  social workers in post today     @param vacant posts without anybody     @param agency workers engaged today
/// @param onRoutes  who has a place on a route to social work and did not finish it
/// @param rate      percent of them who will take a post here     @param over years over which they come, evenly
/// @param leave     a year     @param join a year from elsewhere
public record Pipeline(int employed, int vacant, int agency, int onRoutes, int rate, int over, int leave, int join) {
    private static final int PERCENT = 100, THOUSAND = 1000;

    /// @param fromRoutes and `left`, `joined` in the year     @param employed at its end, never more than there are posts
    /// @param gap   posts that nobody employed holds     @param share of agency workers if each of these is held by one, in tenths of a percent
    public record Year(int number, int fromRoutes, int left, int joined, int employed, int gap, int share) {}

    /// Employed and vacant: it is assumed that there are as many in later years.
    public int posts() {
        return employed + vacant;
    }

    /// Who will take a post here in all, halves rounded up.
    public int willCome() {
        return (onRoutes * rate * 2 + PERCENT) / (PERCENT * 2);
    }

    /// Agency workers of agency and employed today, in tenths of a percent.
    public int share() {
        return share(agency, employed);
    }

    public List<Year> years(int many) {
        var years = new ArrayList<Year>();
        int stand = employed;
        for (int number = 1; number <= many; number++) {
            int come = number > over ? 0 : willCome() * number / over - willCome() * (number - 1) / over;
            stand = Math.clamp((long) stand - leave + join + come, 0, posts());
            years.add(new Year(number, come, leave, join, stand, posts() - stand, share(posts() - stand, stand)));
        }
        return years;
    }

    private static int share(int agency, int employed) {
        int all = agency + employed;
        return all == 0 ? 0 : (agency * THOUSAND * 2 + all) / (all * 2);
    }

    /// Tenths as people read them: `17.3%`.
    public static String percent(int tenths) {
        return tenths / 10 + "." + tenths % 10 + "%";
    }
}
