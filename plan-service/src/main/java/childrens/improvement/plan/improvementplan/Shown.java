package childrens.improvement.plan.improvementplan;

/** Which parts of a plan are meant. */
enum Shown {
    /** Those that are not archived. */
    LIVE,
    /** The archived ones too. */
    ALL;

    boolean shows(KeptPart part) {
        return this == ALL || !part.archived;
    }
}
