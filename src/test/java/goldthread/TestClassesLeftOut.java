package goldthread;

import java.io.IOException;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/// The real application finds its own classes, and none that only tests have. Registered before it looks.
public final class TestClassesLeftOut extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader found, MetadataReaderFactory all) throws IOException {
        return found.getResource().getURL().getPath().contains("/test-classes/");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TestClassesLeftOut;
    }

    @Override
    public int hashCode() {
        return TestClassesLeftOut.class.hashCode();
    }
}
