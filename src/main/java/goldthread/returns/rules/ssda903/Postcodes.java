package goldthread.returns.rules.ssda903;

/// Where each postcode lies.
interface Postcodes {
    boolean isEmpty();

    /// @param postcode in upper case without its space
    boolean knows(String postcode);
}
