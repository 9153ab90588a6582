package childrens.improvement.plan.dated;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who holds a post; job sharers and cover are holders of the same post. */
public record Holder(String id, List<Version> versions) implements Thing<Holder.Version> {

    /**
     * @param post id of the post
     * @param holder pseudonym; the system knows no names
     * @param address where messages for the post go meanwhile
     */
    public record Version(LocalDate from, @Nullable LocalDate until, String post, String holder, String address)
            implements Dated<Version> {

        @Override
        public Version during(LocalDate from, @Nullable LocalDate until) {
            return new Version(from, until, post, holder, address);
        }
    }
}
