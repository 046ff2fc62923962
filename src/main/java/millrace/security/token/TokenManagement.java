package millrace.security.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.directory.Directory;
import millrace.directory.NotAllowed;
import millrace.directory.Person;
import millrace.directory.Role;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.security.audit.AccessEvent.Kind;
import millrace.security.audit.AccessLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to tokens: people make and revoke their own, administrators those of systems, and revoke any. */
@Service
public class TokenManagement {

    private static final int LONGEST_NAME = 60;

    private final ApiTokens tokens;
    private final Directory directory;
    private final Actors actors;
    private final TokenSettings settings;
    private final ApplicationEventPublisher facts;
    private final AccessLog log;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenManagement(
            ApiTokens tokens,
            Directory directory,
            Actors actors,
            TokenSettings settings,
            ApplicationEventPublisher facts,
            AccessLog log,
            Clock clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.actors = actors;
        this.settings = settings;
        this.facts = facts;
        this.log = log;
        this.clock = clock;
    }

    /** A new token with its secret, which is told this once. */
    public record Issued(ApiToken token, String secret) {}

    /**
     * Makes a token.
     *
     * @param owner in whose name it acts; null for whoever asks
     * @param days how long it is good; null for what is usual
     * @throws InvalidInput naming the field
     * @throws NotAllowed when the owner is somebody else and not a system of an administrator's
     * @throws Refusal when the owner has a good token of this name
     */
    @Transactional
    public Issued issue(String owner, String name, Set<Scope> scopes, Integer days) {
        Actor actor = person("make a token");
        String inNameOf = owner == null || owner.isBlank() ? actor.person() : owner;
        if (!inNameOf.equals(actor.person())) {
            requireSystem(actor, inNameOf);
        }
        String plain = checkedName(name);
        checkScopes(scopes);
        Instant now = clock.instant();
        ApiToken wanted = new ApiToken(
                0, inNameOf, plain, scopes, now, actor.person(), now.plus(lifetime(days)), null, null, null);
        String secret = TokenSecret.random(random);
        long id = tokens.add(wanted, TokenSecret.digest(secret))
                .orElseThrow(() -> new Refusal(
                        "token-name-taken",
                        "There is a token " + plain + " already: revoke it first or take another name."));
        log.changed(Kind.TOKEN_MADE, inNameOf, actor.person(), plain);
        return new Issued(tokens.find(id).orElseThrow(), secret);
    }

    /** How many days a token is good when its maker does not say. */
    public int usualDays() {
        return settings.days();
    }

    /** Whoever asks sees their own tokens, newest first. */
    public List<ApiToken> own(long before, int limit) {
        return tokens.list(actors.current().person(), before, limit);
    }

    /** Everybody's tokens, newest first, for administrators. */
    public List<ApiToken> everybodys(long before, int limit) {
        actors.current().require("see the tokens of others", Role.ADMIN);
        return tokens.list(null, before, limit);
    }

    /**
     * Takes a token back; it opens nothing from now on. One that is revoked already stays as it is.
     *
     * @throws UnknownKey when there is none, or none that whoever asks may know of
     */
    @Transactional
    public void revoke(long id) {
        Actor actor = person("revoke a token");
        ApiToken token = tokens.find(id)
                .filter(found -> found.owner().equals(actor.person()) || actor.is(Role.ADMIN))
                .orElseThrow(() -> new UnknownKey("token", String.valueOf(id)));
        if (token.revokedAt() == null) {
            takeBack(token, actor);
        }
    }

    /**
     * Takes back all good tokens that somebody made in their own name, for themselves and for administrators; those that
     * administrators made for a system stay.
     */
    @Transactional
    public void revokeMadeBy(String owner) {
        Actor actor = person("revoke a token");
        if (!owner.equals(actor.person())) {
            actor.require("revoke the tokens of others", Role.ADMIN);
        }
        tokens.goodAndMadeBy(owner, clock.instant()).forEach(token -> takeBack(token, actor));
    }

    private void takeBack(ApiToken token, Actor actor) {
        tokens.revoke(token.id(), clock.instant(), actor.person());
        log.changed(Kind.TOKEN_REVOKED, token.owner(), actor.person(), token.name());
        facts.publishEvent(new TokenRevoked(token.id()));
    }

    private Actor person(String action) {
        if (actors.via().isPresent()) {
            throw new NotAllowed("A token may not " + action + ": sign in with a password.");
        }
        return actors.current();
    }

    private void requireSystem(Actor actor, String owner) {
        actor.require("make a token for somebody else", Role.ADMIN);
        Person found = directory
                .person(owner)
                .filter(Person::active)
                .orElseThrow(
                        () -> new InvalidInput("owner", "owner: there is nobody active with the key " + owner + "."));
        if (found.kind() != Person.Kind.SYSTEM) {
            throw new InvalidInput("owner", "owner: people make their own tokens; this one is for systems.");
        }
    }

    private static String checkedName(String name) {
        String plain = name == null ? "" : name.strip();
        boolean printable = plain.codePoints().noneMatch(Character::isISOControl);
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || !printable) {
            throw new InvalidInput("name", "name: say in 1 to " + LONGEST_NAME + " characters what the token is for.");
        }
        return plain;
    }

    private static void checkScopes(Set<Scope> scopes) {
        if (scopes == null || scopes.isEmpty() || scopes.stream().anyMatch(Objects::isNull)) {
            throw new InvalidInput("scopes", "scopes: give at least one of READ, REPORT, WRITE, ENGINE.");
        }
    }

    private Duration lifetime(Integer days) {
        int wanted = days == null ? settings.days() : days;
        if (wanted < 1 || wanted > settings.longestDays()) {
            throw new InvalidInput("days", "days: a token is good for 1 to " + settings.longestDays() + " days.");
        }
        return Duration.ofDays(wanted);
    }
}
