package childrens.improvement.metrics.definition;

import childrens.improvement.metrics.obligation.Shape;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How rows arise from events, as it is written: one member, named after the shape. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(name = "oneShot", value = OneShotEntry.class),
    @JsonSubTypes.Type(name = "recurring", value = RecurringEntry.class),
    @JsonSubTypes.Type(name = "assessmentOfReferral", value = AssessmentOfReferralEntry.class),
    @JsonSubTypes.Type(name = "conferenceOfEnquiry", value = ConferenceOfEnquiryEntry.class),
    @JsonSubTypes.Type(name = "levelledMeetings", value = LevelledMeetingsEntry.class),
    @JsonSubTypes.Type(name = "happening", value = HappeningEntry.class),
    @JsonSubTypes.Type(name = "preceded", value = PrecededEntry.class),
    @JsonSubTypes.Type(name = "followed", value = FollowedEntry.class),
    @JsonSubTypes.Type(name = "stock", value = StockEntry.class),
    @JsonSubTypes.Type(name = "unfilled", value = UnfilledEntry.class),
    @JsonSubTypes.Type(name = "latest", value = LatestEntry.class),
    @JsonSubTypes.Type(name = "tally", value = TallyEntry.class),
    @JsonSubTypes.Type(name = "workerCadence", value = WorkerCadenceEntry.class),
    @JsonSubTypes.Type(name = "cadence", value = CadenceEntry.class),
    @JsonSubTypes.Type(name = "span", value = SpanEntry.class),
    @JsonSubTypes.Type(name = "improved", value = ImprovedEntry.class)
})
interface ShapeEntry {
    Shape toDomain();
}
