package childrens.improvement.plan.improvementplan;

/** Where in the plan, outside its objectives, a passage stands. */
enum Place {
    UPDATED_TO,
    VISION,
    AIM,
    KEY_FOCUS,
    PRIORITY_AREAS_HEADING,
    PRIORITY_AREA,
    AIMS_HEADING,
    PRIORITIES_HEADING,
    COLUMN,
    SUMMARY_HEADING,
    SUMMARY_INTRODUCTION,
    GOING_WELL_HEADING,
    GOING_WELL,
    WORRIED_ABOUT_HEADING,
    WORRIED_ABOUT,
    ACTIONS_DELIVERED_HEADING,
    ACTIONS_NEXT_HEADING,
    DIRECTION_KEY_HEADING,
    DIRECTION_KEY
}
