package childrens.improvement.plan.dated;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who holds a post; job sharers and cover are holders of the same post. */
public record Holder(String id, List<HolderVersion> versions) implements Thing<Holder.HolderVersion> {

    /**
     * @param post id of the post
     * @param holder pseudonym; the system knows no names
     * @param address where messages for the post go meanwhile
     */
    public record HolderVersion(LocalDate from, @Nullable LocalDate until, String post, String holder, String address)
            implements Dated<HolderVersion> {

        @Override
        public HolderVersion during(LocalDate from, @Nullable LocalDate until) {
            return new HolderVersion(from, until, post, holder, address);
        }
    }
}
