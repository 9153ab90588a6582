package childrens.improvement.alerting.organisation;

/** That the copy of the organisation has changed, in the transaction that changes it. */
public record OrganisationChanged() {}
