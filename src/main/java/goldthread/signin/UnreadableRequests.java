package goldthread.signin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What the server itself cannot read (a request that is none, an address of forbidden characters, a header that is too large) comes
/// to no page of ours. It gets the guards of every answer, and one plain line that tells nothing.
final class UnreadableRequests extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable wrong) {
        int status = response.getStatus();
        if (status < HttpStatus.BAD_REQUEST.value() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Doors.guard(response::setHeader);
        response.setHeader("X-Request-Id", UUID.randomUUID().toString());
        var known = HttpStatus.resolve(status);
        var line = (known == null ? "This cannot be answered" : known.getReasonPhrase()) + "\n";
        try {
            response.setContentType("text/plain");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            var writer = response.getReporter();
            if (writer != null) { // null where the answer is on its way already
                writer.write(line);
                response.finishResponse();
            }
        } catch (IOException gone) {
            // whoever asked is there no more
        }
    }
}
