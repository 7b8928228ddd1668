package goldthread.pages;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How a person records one kind of entry: the form, and how an entry that stands is put back into it to be corrected.
///
/// @param form its name is the kind; what it makes waits for the subject whose record is open
/// @param fill the answers that an entry would have been made from
/// @param past "Visit recorded": what is said when it is done
public record Recording<S, E>(Form<Function<S, E>> form, Function<E, Map<String, List<String>>> fill, String past) {

    public String kind() {
        return form.name();
    }

    @SuppressWarnings("unchecked")
    public Answers filled(Object entry) {
        return new Answers(fill.apply((E) entry));
    }
}
