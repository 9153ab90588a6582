package childrens.improvement.metrics.reference;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** Gives the tests a key of their own each time; the service itself has none to fall back on. */
public final class RandomReferencesKey implements ConfigSource {

    private static final String NAME = "references.key";
    private static final String KEY = random();

    private static String random() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    @Override
    public Set<String> getPropertyNames() {
        return Set.of(NAME);
    }

    @Override
    public @Nullable String getValue(String name) {
        return NAME.equals(name) ? KEY : null;
    }

    @Override
    public String getName() {
        return "a random key for references";
    }
}
