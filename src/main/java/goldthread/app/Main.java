package goldthread.app;

/// Where the program starts.
public final class Main {
    public static void main(String[] arguments) {
        System.out.println("Goldthread");
    }

    private Main() {}
}
