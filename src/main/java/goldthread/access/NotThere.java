package goldthread.access;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponse;

/// There is no such thing for whoever asks. Missing and forbidden are one answer, so that nobody learns from a refusal
/// that a record exists; the access log alone tells them apart.
public final class NotThere extends RuntimeException implements ErrorResponse {

    @Override
    public HttpStatusCode getStatusCode() {
        return HttpStatus.NOT_FOUND;
    }

    @Override
    public ProblemDetail getBody() {
        return ProblemDetail.forStatus(HttpStatus.NOT_FOUND);
    }

    @Override
    public Throwable fillInStackTrace() {
        return this; // an everyday answer, not a fault: the trace would only cost time, and betray it
    }
}
