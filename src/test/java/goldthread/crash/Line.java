package goldthread.crash;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A client's connection to the application: a deed a line, an answer a line.
final class Line implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 90_000;

    private final Socket socket;
    private final BufferedReader from;
    private final BufferedWriter to;

    Line(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
    }

    Line(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        from = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        to = new BufferedWriter(new OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8));
    }

    String ask(String deed) throws IOException {
        send(deed);
        return answer();
    }

    void send(String line) throws IOException {
        to.write(line);
        to.write('\n');
        to.flush();
    }

    /// The next line. A last line without its end was cut off, and is none.
    /// @throws IOException when the other side is gone
    String answer() throws IOException {
        var line = from.readLine();
        if (line == null) throw new IOException("closed");
        return line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
