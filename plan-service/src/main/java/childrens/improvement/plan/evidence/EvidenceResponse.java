package childrens.improvement.plan.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A piece of evidence with its state.
 *
 * @param version goes up by one with every change
 */
record EvidenceResponse(@JsonUnwrapped Evidence evidence, String plan, boolean archived, int version) {

    static EvidenceResponse from(EvidenceEntity evidence) {
        return new EvidenceResponse(evidence.toDomain(), evidence.year, evidence.archived, evidence.version);
    }
}
