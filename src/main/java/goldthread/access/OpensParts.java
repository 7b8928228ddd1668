package goldthread.access;

/// The room that opens a sealed part of a record further, when two people have agreed.
public interface OpensParts {

    /// In the transaction in which the second agreed, in their name.
    void open(SecondPerson.Asked asked);
}
