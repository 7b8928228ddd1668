package goldthread.postgres;

/// The way in to a database: its address, and as whom to sign in.
public record WayIn(String url, String user, String password) {

    @Override
    public String toString() {
        return "WayIn[%s as %s]".formatted(url, user);
    }
}
