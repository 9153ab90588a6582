package childrens.improvement.alerting.subscription;

import childrens.improvement.foundation.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secrets of subscriptions. None is kept: each is derived from the service's key, the subscription and its number, so
 * that nothing in the database lets anybody sign.
 */
@ApplicationScoped
class Secrets {

    /** How Standard Webhooks writes a secret. */
    static final String PREFIX = "whsec_";

    private final SubscriptionConfig config;

    Secrets(SubscriptionConfig config) {
        this.config = config;
    }

    /** The secret as it is shown, once. */
    String shown(UUID subscription, int number) {
        return PREFIX + Base64.getEncoder().encodeToString(secret(subscription, number));
    }

    /** The secret's bytes. */
    byte[] secret(UUID subscription, int number) {
        byte[] key = config.key()
                .filter(text -> !text.isBlank())
                .map(Base64.getDecoder()::decode)
                .orElseThrow(() -> ProblemException.unavailable(
                        "This service has no key to sign with (setting subscriptions.key).", Duration.ofHours(1)));
        return hmac(key, "webhook secret|" + subscription + "|" + number);
    }

    /**
     * The signature of what is sent, as Standard Webhooks has it.
     *
     * @param seconds of the machine's clock since 1970
     */
    static String signature(byte[] secret, String id, long seconds, String body) {
        return "v1," + Base64.getEncoder().encodeToString(hmac(secret, id + "." + seconds + "." + body));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", impossible);
        }
    }
}
