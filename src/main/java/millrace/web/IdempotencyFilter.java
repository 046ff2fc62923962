package millrace.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import millrace.directory.Actor;
import millrace.directory.Actors;
import millrace.web.IdempotencyKeys.FirstAnswer;
import millrace.web.IdempotencyKeys.Use;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a POST with an {@code Idempotency-Key} act once. Key, effect and answer are written in one transaction around the whole
 * request, so that after any crash there are all three or none.
 */
class IdempotencyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String REPEATED = "Idempotency-Replayed";

    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,200}");
    private static final List<String> KEPT = List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

    private final IdempotencyKeys keys;
    private final Actors actors;
    private final TransactionTemplate transaction;
    private final List<FileDoor> fileDoors;

    IdempotencyFilter(IdempotencyKeys keys, Actors actors, TransactionTemplate transaction, List<FileDoor> fileDoors) {
        this.keys = keys;
        this.actors = actors;
        this.fileDoors = fileDoors;
        this.transaction = transaction;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod()) || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(HEADER);
        if (!SHAPE.matcher(key).matches()) {
            ProblemDetail problem =
                    Problems.ofField(HEADER, HEADER + ": 1 to 200 visible ASCII characters, such as a UUID.");
            Problems.write(response, problem);
            return;
        }
        Actor actor = actors.current();
        Optional<FileDoor> file = fileDoor(request);
        if (file.isPresent() && !file.get().opensFor(actor)) {
            // it is refused further on; until then, nothing of it needs to be kept
            chain.doFilter(request, response);
            return;
        }
        Use use = new Use(actor.person(), request.getRequestURI(), key);
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try (ReceivedBody received = receive(request, file)) {
            HashedBody body = new HashedBody(request, received);
            transaction.executeWithoutResult(status -> once(use, body, answer, chain, status));
            answer.copyBodyToResponse();
        } catch (BodyTooLarge large) {
            Problems.write(response, Problems.of(ProblemTypes.TOO_LARGE, "The body is larger than 1 MB."));
        } catch (PessimisticLockingFailureException waited) {
            Problems.write(
                    response, Problems.of(ProblemTypes.REFUSED, "The first request with this key is not done yet."));
        } catch (RuntimeException failure) {
            Problems.write(response, Problems.ofFailure(failure));
        }
    }

    private Optional<FileDoor> fileDoor(HttpServletRequest request) {
        String type =
                request.getContentType() == null ? null : MediaTypes.of(request).orElse(null);
        return fileDoors.stream().filter(door -> door.takes(request, type)).findFirst();
    }

    /** All of the body, before any transaction begins. */
    private static ReceivedBody receive(HttpServletRequest request, Optional<FileDoor> file) throws IOException {
        if (file.isEmpty()) {
            return ReceivedBody.inMemory(request.getInputStream());
        }
        Path waiting = file.get().waiting();
        long largest = file.get().largestBody();
        Optional<String> boundary = MediaTypes.boundary(request);
        return boundary.isEmpty()
                ? ReceivedBody.inFile(request.getInputStream(), waiting, largest)
                : ReceivedBody.inFile(
                        request.getInputStream(),
                        waiting,
                        largest,
                        ("--" + boundary.get()).getBytes(StandardCharsets.UTF_8));
    }

    private void once(
            Use use,
            HashedBody body,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            TransactionStatus status) {
        try {
            if (!keys.take(use)) {
                repeat(use, body, answer);
                return;
            }
            chain.doFilter(body, answer);
            if (answer.getStatus() >= 400) {
                status.setRollbackOnly();
            } else {
                keys.store(use, stored(body.digest(), answer));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void repeat(Use use, HashedBody body, ContentCachingResponseWrapper answer) throws IOException {
        FirstAnswer first = keys.find(use).orElseThrow();
        if (!first.bodyHash().equals(body.digest())) {
            Problems.write(
                    answer,
                    Problems.of(ProblemTypes.KEY_REUSED, "This Idempotency-Key came with another body before."));
            return;
        }
        answer.setStatus(first.status());
        first.headers().forEach(answer::setHeader);
        answer.setHeader(REPEATED, "true");
        answer.getOutputStream().write(Base64.getMimeDecoder().decode(first.bodyInBase64()));
    }

    private static FirstAnswer stored(String digest, ContentCachingResponseWrapper answer) {
        Map<String, String> headers = new HashMap<>();
        for (String name : KEPT) {
            String value = HttpHeaders.CONTENT_TYPE.equals(name) ? answer.getContentType() : answer.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        String body = Base64.getEncoder().encodeToString(answer.getContentAsByteArray());
        return new FirstAnswer(digest, answer.getStatus(), headers, body);
    }
}
