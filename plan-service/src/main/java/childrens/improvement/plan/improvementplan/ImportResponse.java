package childrens.improvement.plan.improvementplan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A document that was imported.
 *
 * @param post that sent it; {@code plan-service} for what the service brings with it
 * @param added how many parts it added; likewise {@code changed} and {@code archived}
 * @param conflicts the parts that people have edited and the document has changed: {@code kind}, {@code id}, and what
 *     stood in the document {@code before}, what is {@code kept}, and what the {@code document} says
 */
record ImportResponse(long id, Instant at, String post, int added, int changed, int archived, JsonNode conflicts) {}
