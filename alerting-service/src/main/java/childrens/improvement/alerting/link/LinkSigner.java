package childrens.improvement.alerting.link;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs links and reads them.
 *
 * @param keys the first signs, each of them is believed
 */
record LinkSigner(List<String> keys) {

    /** A signature counts for this purpose alone, whatever else is signed with the key. */
    private static final byte[] PURPOSE = "acknowledge:1:".getBytes(StandardCharsets.UTF_8);

    private static final int SHORTEST_KEY = 32;
    private static final int CONTENT = 2 * Long.BYTES + Long.BYTES;
    private static final int LONGEST_TOKEN = 200;

    LinkSigner {
        keys = List.copyOf(keys);
        if (keys.stream().anyMatch(key -> key.length() < SHORTEST_KEY)) {
            throw new IllegalArgumentException("a key of links has at least " + SHORTEST_KEY + " characters");
        }
    }

    /** The link as a token; only with a key. */
    String token(Link link) {
        byte[] content = ByteBuffer.allocate(CONTENT)
                .putLong(link.message().getMostSignificantBits())
                .putLong(link.message().getLeastSignificantBits())
                .putLong(link.until().getEpochSecond())
                .array();
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
        return encoder.encodeToString(content) + "." + encoder.encodeToString(signature(keys.get(0), content));
    }

    /** What the token says; empty when it was not signed here. */
    Optional<Link> read(String token) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > LONGEST_TOKEN || parts.length != 2) {
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(parts[0]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
            return content.length == CONTENT && isSigned(content, signature)
                    ? Optional.of(link(ByteBuffer.wrap(content)))
                    : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** All keys are tried in full, so that the time that it takes tells nothing. */
    private boolean isSigned(byte[] content, byte[] signature) {
        boolean signed = false;
        for (String key : keys) {
            signed |= MessageDigest.isEqual(signature(key, content), signature);
        }
        return signed;
    }

    private static Link link(ByteBuffer content) {
        return new Link(new UUID(content.getLong(), content.getLong()), Instant.ofEpochSecond(content.getLong()));
    }

    private static byte[] signature(String key, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update(PURPOSE);
            return mac.doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
