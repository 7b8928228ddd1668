package goldthread.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/// An answer that says what is wrong and what to do, in the form of RFC 9457. Never holds what was sent.
final class Problem extends ErrorResponseException {
    private static final long serialVersionUID = 1;

    Problem(HttpStatus status, String detail) {
        super(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    Problem with(String name, Object value) {
        getBody().setProperty(name, value);
        return this;
    }
}
