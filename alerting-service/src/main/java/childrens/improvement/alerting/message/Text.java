package childrens.improvement.alerting.message;

/** A message in plain text. */
public record Text(String subject, String body) {}
