package goldthread;

import goldthread.app.Data;
import goldthread.app.Database;
import java.nio.file.Path;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/// The application as it is started, on an empty database of its own:
///
///     @SpringBootTest(classes = Goldthread.class)
///     @ContextConfiguration(initializers = RealApplication.class)
public final class RealApplication implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var place = TestDatabase.fresh();
        context.registerBean(TestClassesLeftOut.class);
        context.registerBean(Database.class, () -> new Database(place.url(), place.user(), place.password()));
        context.registerBean(Data.class, () -> new Data(Path.of("target", "real-application-" + TestDatabase.PROCESS).toAbsolutePath()));
    }
}
