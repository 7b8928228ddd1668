package goldthread.access;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Begins each transaction in the name of whoever acts: `goldthread.holder` is set for that transaction only,
/// and the row-level security of every table goes by it; `goldthread.origin` goes into the access log. With nobody acting it stays unset, and no row is seen.
public final class HolderTransactions extends JdbcTransactionManager {

    public HolderTransactions(DataSource source) {
        super(source);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        try {
            Acting.someone().ifPresent(who -> bind(who.holder()));
        } catch (RuntimeException broken) {
            doCleanupAfterCompletion(transaction); // or the dead connection stays on this thread, and each later transaction joins it
            throw broken;
        }
    }

    private void bind(int holder) {
        var held = (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
        try (var statement = held.getConnection().prepareStatement("""
                select set_config('goldthread.holder', ?, true), set_config('goldthread.origin', ?, true)""")) {
            statement.setString(1, Integer.toString(holder));
            statement.setString(2, Acting.origin());
            statement.execute();
        } catch (SQLException broken) {
            throw new CannotCreateTransactionException("the holder could not be set", broken);
        }
    }
}
