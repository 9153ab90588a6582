package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.ConferenceOfEnquiry;
import childrens.improvement.metrics.obligation.Shape;

/** The initial conference, as it is written: its chain is fixed. */
record ConferenceOfEnquiryEntry() implements ShapeEntry {

    @Override
    public Shape toDomain() {
        return new ConferenceOfEnquiry();
    }
}
