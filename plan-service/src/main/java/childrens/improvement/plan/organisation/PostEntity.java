package childrens.improvement.plan.organisation;

import childrens.improvement.plan.dated.Post;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "post")
@SuppressWarnings("NullAway.Init")
class PostEntity implements KeptThing<Post.PostVersion> {

    @Id
    public String id;

    /** Goes up by one with every change over HTTP, of its holders too. */
    public int version = 1;

    @ElementCollection
    @CollectionTable(name = "post_version", joinColumns = @JoinColumn(name = "post"))
    @OrderBy("fromOn")
    public List<Facts> facts = new ArrayList<>();

    Post toDomain() {
        return new Post(id, versions());
    }

    @Override
    public List<Post.PostVersion> versions() {
        return facts.stream().map(Facts::toDomain).toList();
    }

    @Override
    public void keep(List<Post.PostVersion> versions) {
        facts.clear();
        versions.forEach(version -> facts.add(Facts.from(version)));
    }

    @Embeddable
    record Facts(
            @Column(name = "from_on") LocalDate fromOn,
            @Column(name = "until_on") @Nullable LocalDate untilOn,
            String title,
            @Nullable String team,
            @Nullable String area,
            List<String> roles) {

        static Facts from(Post.PostVersion version) {
            return new Facts(
                    version.from(), version.until(), version.title(), version.team(), version.area(), version.roles());
        }

        Post.PostVersion toDomain() {
            return new Post.PostVersion(fromOn, untilOn, title, team, area, List.copyOf(roles));
        }
    }
}
