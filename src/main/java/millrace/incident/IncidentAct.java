package millrace.incident;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import millrace.directory.Actor;
import millrace.directory.NotAllowed;
import millrace.directory.Role;
import millrace.record.Refusal;
import millrace.record.Visibility;

/** What is done about an incident at any time without completing a user task: who may, and where it must stand for it. */
@SuppressWarnings("ImmutableEnumChecker") // the rules are constants without state
public enum IncidentAct {
    COMMENT("comment on", Who.WHOEVER_SEES_IT, incident -> {}),
    UPDATE("update", Who.AGENT, Incident::requireOpen),
    TAKE("take", Who.AGENT, Incident::requireOpen),
    HAND_OVER("hand over", Who.AGENT, Incident::requireOpen),
    AFFECTED("say what is affected by", Who.AGENT, Incident::requireOpen),
    REPRIORITISE("reprioritise", Who.AGENT, Incident::requireOpen),
    WAIT_FOR("pause", Who.AGENT, Standing::requireAbleToWait),
    RESUME("resume", Who.AGENT, Standing::requireWaiting),
    LINK("link", Who.AGENT, incident -> {}),
    UNLINK("unlink", Who.AGENT, incident -> {}),
    MERGE("merge", Who.AGENT, Standing::requireAbleToWait),
    UNMERGE("unmerge", Who.AGENT, Standing::requireMerged),
    CONFIRM("confirm", Who.CONCERNED, Standing::requirePendingReview),
    REOPEN("reopen", Who.CONCERNED, Standing::requireRestoredOrOver),
    CANCEL("cancel", Who.CONCERNED, Incident::requireOpen),
    RESTRICT("change who sees", Who.WHOEVER_HAS_IT, incident -> {});

    /** Whom an act is for. */
    private enum Who {
        WHOEVER_SEES_IT(""),
        AGENT(""),
        CONCERNED(""),
        WHOEVER_HAS_IT(": that is for whoever has it, its team, its reporter and the managers");

        private final String explanation;

        Who(String explanation) {
            this.explanation = explanation;
        }
    }

    private final String words;
    private final Who who;
    private final Consumer<Incident> rule;

    IncidentAct(String words, Who who, Consumer<Incident> rule) {
        this.words = words;
        this.who = who;
        this.rule = rule;
    }

    /** The act's name for programs, such as handOver. */
    public String key() {
        return Pattern.compile("_(.)").matcher(name().toLowerCase(Locale.ROOT)).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }

    /** Refuses whoever may not, and what cannot be done now. */
    void require(Actor actor, Incident incident) {
        if (!opensFor(actor, incident)) {
            throw NotAllowed.to(words + " " + incident.number() + who.explanation);
        }
        rule.accept(incident);
    }

    boolean isPossible(Actor actor, Incident incident) {
        try {
            require(actor, incident);
            return true;
        } catch (NotAllowed | Refusal no) {
            return false;
        }
    }

    private boolean opensFor(Actor actor, Incident incident) {
        var agent = actor.is(Role.AGENT);
        var concerned = incident.report().concerns(actor.person());
        return switch (who) {
            case WHOEVER_SEES_IT -> true;
            case AGENT -> agent;
            case CONCERNED -> agent || concerned;
            case WHOEVER_HAS_IT ->
                agent && (concerned || actor.is(Role.MANAGER) || isWorkOf(actor, incident) || isNamed(incident));
        };
    }

    private static boolean isWorkOf(Actor actor, Incident incident) {
        // an imported incident may have no team, and until it is assigned no new one has
        return actor.person().equals(incident.assignee())
                || (incident.team() != null && actor.teams().contains(incident.team()));
    }

    /** Whoever sees an incident of named people is one of them. */
    private static boolean isNamed(Incident incident) {
        return incident.visibility() == Visibility.NAMED_PEOPLE;
    }
}
