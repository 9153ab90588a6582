package childrens.improvement.metrics.intake;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import childrens.improvement.local.testing.Tokens;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;

/** How tests speak to the service over HTTP. */
public final class Edge {

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/cloudevents+json", ContentType.TEXT)
                    .encodeContentTypeAs("application/cloudevents-batch+json", ContentType.TEXT)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT));

    private Edge() {}

    /** A request of a local user; addresses are sent as they are written. */
    public static RequestSpecification as(String user) {
        return anonymous().auth().oauth2(Tokens.forUser(user));
    }

    /** A request of one of our own services. */
    public static RequestSpecification asService(String name) {
        return anonymous().auth().oauth2(Tokens.forService(name));
    }

    /** A request without a token. */
    public static RequestSpecification anonymous() {
        return given().config(CONFIG).urlEncodingEnabled(false);
    }

    /** That the answer is a problem of a status, and tells nothing of the inside. */
    public static ResponseSpecification problem(int status) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectHeader("Content-Type", startsWith("application/problem+json"))
                .expectBody("type", equalTo("about:blank"))
                .expectBody("title", not(blankOrNullString()))
                .expectBody("status", equalTo(status))
                .expectBody("detail", not(blankOrNullString()))
                .expectBody(not(containsString("Exception")))
                .expectBody(not(containsString("\tat ")))
                .build();
    }
}
