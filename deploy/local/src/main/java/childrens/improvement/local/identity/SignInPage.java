package childrens.improvement.local.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The page that a browser gets to sign in on: one button for each local user. */
final class SignInPage {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Sign in to the local system</title>
            <meta name="viewport" content="width=device-width, initial-scale=1"></head>
            <body><main><h1>Sign in to the local system</h1>
            <p>Everyone here is made up. Choose who you are.</p>
            %s
            </main></body></html>
            """;

    private static final String BUTTON = """
            <form method="post"><input type="hidden" name="username" value="%s">\
            <input type="hidden" name="claims" value="%s"><p><button>%s</button></p></form>""";

    private SignInPage() {}

    static Path write(Path file, List<LocalUser> users) throws IOException {
        String buttons = users.stream().map(SignInPage::button).collect(Collectors.joining("\n"));
        return Files.writeString(file, PAGE.formatted(buttons));
    }

    private static String button(LocalUser user) {
        try {
            String claims = new ObjectMapper().writeValueAsString(user.claims());
            return BUTTON.formatted(user.name(), claims.replace("\"", "&quot;"), user.name());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
