package childrens.improvement.plan.action;

import childrens.improvement.plan.action.rule.ActionTerms;
import childrens.improvement.plan.action.rule.Status;
import childrens.improvement.plan.document.Action;
import childrens.improvement.plan.document.ActionList;
import childrens.improvement.plan.document.PlacedAction;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "action")
@SuppressWarnings("NullAway.Init")
class ActionEntity {

    @Id
    public String id;

    @Column(name = "plan_year")
    public String year;

    @Enumerated(EnumType.STRING)
    public ActionList list;

    public @Nullable String objective;

    public int position;

    @Column(name = "printed_number")
    public @Nullable String printedNumber;

    public String text;

    public @Nullable String specific;

    public @Nullable String measurable;

    public @Nullable String lead;

    @Column(name = "lead_text")
    public @Nullable String leadText;

    @Column(name = "due_on")
    public @Nullable LocalDate dueOn;

    @Column(name = "due_text")
    public @Nullable String dueText;

    public String kind;

    public @Nullable String status;

    @Column(name = "status_text")
    public @Nullable String statusText;

    @Column(name = "rearranged_to")
    public @Nullable LocalDate rearrangedTo;

    @Column(name = "completed_on")
    public @Nullable LocalDate completedOn;

    public @Nullable String evidence;

    public @Nullable String quarter;

    @Column(name = "carried_from")
    public @Nullable String carriedFrom;

    @Column(name = "carried_to")
    public @Nullable String carriedTo;

    @Column(name = "times_carried")
    public int timesCarried;

    @Column(name = "plan_row")
    public @Nullable String row;

    public @Nullable Integer line;

    public boolean archived;

    /** Worked out for the present due day by whoever tells of it; null until then. */
    @Column(name = "soon_on")
    public @Nullable LocalDate soonOn;

    public int version = 1;

    static ActionEntity from(String year, PlacedAction placed) {
        Action action = placed.action();
        ActionEntity entity = new ActionEntity();
        entity.id = action.id();
        entity.year = year;
        entity.list = placed.list();
        entity.objective = placed.objective();
        entity.position = placed.position();
        entity.printedNumber = action.printedNumber();
        entity.text = action.text();
        entity.lead = action.lead();
        entity.leadText = action.leadText();
        entity.dueOn = action.due();
        entity.dueText = action.dueText();
        entity.kind = action.kind();
        entity.status = action.status();
        entity.statusText = action.statusText();
        entity.rearrangedTo = Status.RE_ARRANGED.word().equals(action.status()) ? action.due() : null;
        entity.carriedTo = action.carriedTo();
        entity.row = action.row();
        entity.line = action.line();
        return entity;
    }

    PlacedAction toDomain() {
        return new PlacedAction(list, objective, position, "", action());
    }

    Action action() {
        return new Action(
                id,
                printedNumber,
                text,
                lead,
                leadText,
                dueOn,
                dueText,
                kind,
                status,
                statusText,
                carriedTo,
                row,
                line);
    }

    ActionTerms terms() {
        return new ActionTerms(
                kind.equals("note"),
                lead,
                dueOn,
                status == null ? null : Status.of(status).orElseThrow(),
                rearrangedTo,
                completedOn,
                evidence,
                carriedTo != null,
                timesCarried,
                archived);
    }
}
