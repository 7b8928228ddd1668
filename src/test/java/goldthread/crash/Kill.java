package goldthread.crash;

/// Who is struck, and how. Whoever is frozen is not dead: it must lose nothing either.
enum Kill {
    APPLICATION, SERVER, SESSION, BOTH, EVERYTHING, FROZEN_SERVER, FROZEN_APPLICATION;

    boolean endsTheApplication() {
        return switch (this) {
            case APPLICATION, BOTH, EVERYTHING -> true;
            case SERVER, SESSION, FROZEN_SERVER, FROZEN_APPLICATION -> false;
        };
    }
}
