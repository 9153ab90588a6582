package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.AssessmentOfReferral;
import childrens.improvement.metrics.obligation.Shape;

/** The child and family assessment, which needs no settings. */
record AssessmentOfReferralEntry() implements ShapeEntry {
    @Override
    public Shape toDomain() {
        return new AssessmentOfReferral();
    }
}
