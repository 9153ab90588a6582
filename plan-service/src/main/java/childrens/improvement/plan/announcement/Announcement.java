package childrens.improvement.plan.announcement;

/** What is told of something that opens, closes and may open again. */
public interface Announcement {

    /** Names what is told of; the message's key. */
    String about();

    /** 1 the first time, one more each further time. */
    int round();
}
