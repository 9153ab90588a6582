package childrens.improvement.foundation.problem;

/** The words for what the framework refuses without a word. */
final class Refusals {

    private Refusals() {}

    static String detailOf(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read.";
            case 401 -> "A valid token is needed.";
            case 403 -> "Your role does not allow this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this method.";
            case 406 -> "This address does not answer in a type that you accept.";
            case 413 -> "The body is larger than this address takes.";
            case 414 -> "The address is too long.";
            case 415 -> "This address does not read this content type.";
            case 431 -> "The header is too large.";
            default -> status < 500 ? "The request was refused." : "The request failed.";
        };
    }
}
