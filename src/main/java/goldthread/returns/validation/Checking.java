package goldthread.returns.validation;

import goldthread.access.Acting;
import goldthread.access.Who;
import goldthread.returns.desk.Uploads;
import goldthread.returns.mapping.Standard;
import goldthread.returns.rules.Report;
import goldthread.returns.rules.Validator;
import goldthread.returns.rules.cin.CinValidator;
import goldthread.returns.rules.ssda903.Validator903;
import goldthread.returns.validation.Validation.State;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Runs the rules over what was sent, behind the pages, one check after the other: each takes all processors. A check that a
/// fall of the server stopped is begun again by a person, from the files, which are kept until it is done.
@Component
final class Checking implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Checking.class);
    static final String WAITS = "Waiting until another check has ended";

    private final Validations validations;
    private final Sent sent;
    private final ExecutorService desk = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("validation").factory());
    private final Map<UUID, String> going = new ConcurrentHashMap<>();

    Checking(Validations validations, Uploads uploads) {
        this.validations = validations;
        this.sent = new Sent(uploads);
    }

    /// The files that were sent for checks.
    Sent sent() {
        return sent;
    }

    /// Begins to check what was sent; twice is once.
    void begin(UUID id) {
        if (validations.find(id).isEmpty() || going.putIfAbsent(id, WAITS) != null) {
            return;
        }
        if (!validations.move(id, State.WAITING, State.GATHERING, State.WAITING, State.RUNNING, State.FAILED)) {
            going.remove(id);
            return;
        }
        validations.files(id, sent.names(id));
        var who = Acting.who();
        desk.execute(() -> check(id, who));
    }

    private boolean has(UUID id) {
        return going.containsKey(id);
    }

    /// In a few words, how far a check has come.
    String told(UUID id) {
        return going.getOrDefault(id, WAITS);
    }

    /// Where a check stands. One that is said to be under way in no process has been stopped; unless it ended since it was looked up.
    Validation standing(Validation found) {
        if (!found.underWay() || has(found.id())) {
            return found;
        }
        var now = validations.find(found.id()).orElse(found);
        return now.underWay() ? now.stopped() : now;
    }

    private void check(UUID id, Who who) {
        try {
            Acting.as(who, () -> {
                if (validations.move(id, State.RUNNING, State.WAITING)) {
                    validations.keep(id, reports(validations.find(id).orElseThrow()));
                    sent.discard(id);
                }
            });
        } catch (RuntimeException | OutOfMemoryError broken) {
            LOG.error("check {} stopped before its end: {}", id, broken.getClass().getName());
            Acting.as(who, () -> validations.move(id, State.FAILED, State.RUNNING));
        } finally {
            going.remove(id);
        }
    }

    private List<Report> reports(Validation of) {
        var id = of.id();
        var register = sent.of(id, Sent.Part.REGISTER);
        var postcodes = sent.of(id, Sent.Part.POSTCODES);
        var request = new Validator.Request(List.of(Validator.Files.sent(sent.of(id, Sent.Part.FILES))), Validator.Files.sent(sent.of(id, Sent.Part.LAST)),
                of.saidYear() == null ? null : of.saidYear().starts(), register.isEmpty() ? null : register.getFirst(),
                postcodes.isEmpty() ? null : Validator.Files.sent(postcodes), of.authority(), of.asSector());
        return (of.standard() == Standard.CIN ? new CinValidator() : new Validator903()).validate(request, words -> going.put(id, words));
    }

    @Override
    public void destroy() {
        desk.shutdownNow();
    }
}
