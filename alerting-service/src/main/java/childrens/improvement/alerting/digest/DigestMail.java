package childrens.improvement.alerting.digest;

import childrens.improvement.alerting.cadence.Catalogue;
import childrens.improvement.alerting.cadence.ListKind;
import childrens.improvement.alerting.delivery.DeliveryConfig;
import childrens.improvement.alerting.delivery.MessageSource;
import childrens.improvement.alerting.digest.DigestRepository.Told;
import childrens.improvement.alerting.escalation.London;
import childrens.improvement.alerting.message.Envelope;
import childrens.improvement.alerting.message.ListCounts;
import childrens.improvement.alerting.message.ListLetter;
import childrens.improvement.alerting.message.Text;
import childrens.improvement.alerting.organisation.OrganisationDirectory;
import childrens.improvement.alerting.routing.Organisation;
import childrens.improvement.alerting.routing.Post;
import childrens.improvement.alerting.routing.Recipient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Writes the message of the morning, to whoever holds the post when it goes. */
@ApplicationScoped
class DigestMail implements MessageSource {

    static final String LETTER = "digest";

    private static final DateTimeFormatter MADE =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM", Locale.UK).withZone(London.ZONE);

    private final DigestRepository digests;
    private final DigestStore store;
    private final DigestAddressees addressees;
    private final Catalogue catalogue;
    private final OrganisationDirectory directory;
    private final DeliveryConfig delivery;

    DigestMail(
            DigestRepository digests,
            DigestStore store,
            DigestAddressees addressees,
            Catalogue catalogue,
            OrganisationDirectory directory,
            DeliveryConfig delivery) {
        this.digests = digests;
        this.store = store;
        this.addressees = addressees;
        this.catalogue = catalogue;
        this.directory = directory;
        this.delivery = delivery;
    }

    @Override
    public String letter() {
        return LETTER;
    }

    @Override
    public Optional<Written> write(UUID message, String post, Instant now) {
        Organisation organisation = directory.current();
        List<String> order = catalogue.kinds().stream().map(ListKind::id).toList();
        List<Told> told = digests.ofMessage(message).stream()
                .sorted(Comparator.comparing((Told one) -> one.digest().at)
                        .reversed()
                        .thenComparing(one -> order.indexOf(one.digest().kind))
                        .thenComparing(one -> one.digest().scope))
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : addressees
                        .of(post, organisation, now)
                        .map(to -> new Written(to.address(), write(post, to, told, organisation, now)));
    }

    private Text write(String post, Recipient to, List<Told> told, Organisation organisation, Instant now) {
        DigestEntity newest = told.get(0).digest();
        List<String> whyYou = new ArrayList<>();
        if (!to.post().equals(post)) {
            whyYou.add(to.why());
        }
        told.forEach(one -> whyYou.add(one.why()));
        Envelope envelope = new Envelope(
                organisation.post(post, newest.madeFor).map(Post::title).orElse(post),
                whyYou,
                "lists come in one message on the morning of a working day, also when nothing stands in them.");
        return ListLetter.text(
                envelope,
                told.stream().map(one -> counts(one.digest())).toList(),
                newest.madeFor,
                catalogue.mornings().after(now));
    }

    private ListCounts counts(DigestEntity digest) {
        Instant late = store.lateness(digest, digest.madeAt);
        return new ListCounts(
                store.title(digest),
                delivery.pages() + "/pages/digests/" + digest.id,
                late == null ? "" : "Made late, at " + MADE.format(late) + ", as of " + MADE.format(digest.at) + ".",
                store.counts(digest));
    }
}
