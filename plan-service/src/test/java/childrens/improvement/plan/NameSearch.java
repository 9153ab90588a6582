package childrens.improvement.plan;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for names that are known only by the SHA-256 of their lower-case words with single spaces between. */
final class NameSearch {

    private static final Set<String> NOT_OURS = Set.of("target", ".git", ".local", ".idea", ".vscode", "node_modules");

    /** A word may have hyphens and apostrophes inside. */
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:['’-]\\p{L}+)*");

    private final Set<String> hashes;
    private final Map<String, Boolean> known = new HashMap<>();

    NameSearch(Set<String> hashes) {
        this.hashes = hashes;
    }

    static String hash(String name) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files whose content or path holds a name, as seen from the folder; never the name. */
    List<Path> filesWithNames(Path folder) {
        return filesSearched(folder).stream()
                .filter(file -> holdsName(file.toString())
                        || text(folder.resolve(file)).filter(this::holdsName).isPresent())
                .toList();
    }

    List<Path> filesSearched(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(folder::relativize)
                    .filter(NameSearch::isOurs)
                    .filter(file -> Files.isRegularFile(folder.resolve(file)))
                    .filter(file -> text(folder.resolve(file)).isPresent())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (Path step : file) {
            if (NOT_OURS.contains(step.toString())) {
                return false;
            }
        }
        return true;
    }

    /** Empty when the file is not text. */
    private static Optional<String> text(Path file) {
        try {
            return Optional.of(UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holdsName(String text) {
        String before = "";
        for (MatchResult found :
                WORD.matcher(text.toLowerCase(Locale.ROOT)).results().toList()) {
            String word = found.group();
            if (isName(word) || isName(before + " " + word)) {
                return true;
            }
            before = word;
        }
        return false;
    }

    private boolean isName(String words) {
        return known.computeIfAbsent(words, each -> hashes.contains(hash(each)));
    }
}
