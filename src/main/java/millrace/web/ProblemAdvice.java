package millrace.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import millrace.directory.NotAllowed;
import millrace.directory.UnknownKey;
import millrace.record.InvalidInput;
import millrace.record.Refusal;
import millrace.record.StaleRecord;
import millrace.record.UnknownRecord;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what goes wrong under our interface into problem details; they name fields and rules, never our insides. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    @ExceptionHandler({UnknownRecord.class, UnknownKey.class})
    ProblemDetail unknown(RuntimeException unknown) {
        return Problems.of(ProblemTypes.UNKNOWN, unknown.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refused) {
        return Problems.of(ProblemTypes.NOT_ALLOWED, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return Problems.of(
                new ProblemType(refusal.type(), 409, ProblemTypes.REFUSED.title(), ""), refusal.getMessage());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidInput invalid) {
        return Problems.ofField(invalid.field(), invalid.getMessage());
    }

    @ExceptionHandler
    ProblemDetail stale(StaleRecord stale) {
        ProblemDetail problem = Problems.of(ProblemTypes.STALE, stale.getMessage());
        stale.details().forEach(problem::setProperty);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail collided(ConcurrencyFailureException collision) {
        return Problems.of(ProblemTypes.COLLISION, "Somebody else changed this at the same moment. Send it again.");
    }

    @ExceptionHandler
    ProblemDetail versionMissing(VersionMissing missing) {
        return Problems.of(ProblemTypes.NO_VERSION, missing.getMessage());
    }

    @ExceptionHandler
    ProblemDetail fileTooLarge(SentFile.TooLarge refused) {
        ProblemDetail problem = Problems.of(ProblemTypes.TOO_LARGE, refused.getMessage());
        problem.setProperty("field", "file");
        return problem;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooOften(SentFile.TooOften refused) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(refused.seconds()))
                .body(Problems.of(ProblemTypes.TOO_MANY, refused.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail fallback(Exception failure) {
        boolean tooLarge = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(BodyTooLarge.class::isInstance);
        return tooLarge
                ? Problems.of(ProblemTypes.TOO_LARGE, "The body is larger than 1 MB.")
                : Problems.ofFailure(failure);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Throwable cause = unreadable.getCause();
        boolean tooLarge = Stream.iterate((Throwable) unreadable, one -> one != null, Throwable::getCause)
                .anyMatch(BodyTooLarge.class::isInstance);
        return answer(tooLarge ? fallback(unreadable) : JsonProblems.of(cause));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return answer(ofErrors(invalid.getBindingResult().getFieldErrors()));
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var first = invalid.getParameterValidationResults().get(0);
        List<MessageSourceResolvable> errors = first.getResolvableErrors();
        if (errors.get(0) instanceof FieldError field) {
            return answer(ofErrors(List.of(field)));
        }
        String name = first.getMethodParameter().getParameterName();
        return answer(Problems.ofField(name, name + ": " + errors.get(0).getDefaultMessage() + "."));
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String name = missing.getParameterName();
        return answer(Problems.ofField(name, name + ": is required."));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = mismatch instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : mismatch.getPropertyName();
        return answer(Problems.ofField(name, name + ": " + words(mismatch) + "."));
    }

    private static String words(TypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        if (mismatch.getCause() instanceof ConversionFailedException element) {
            // of a list it is the element's type that says what is missing
            type = element.getTargetType().getType();
        }
        return type != null && type.isEnum()
                ? "must be one of "
                        + String.join(
                                ", ",
                                Stream.of(type.getEnumConstants())
                                        .map(Object::toString)
                                        .toList())
                : "has the wrong form";
    }

    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String sent = wrong.getContentType() == null
                ? "nothing"
                : wrong.getContentType().toString();
        String wanted = MediaType.toString(wrong.getSupportedMediaTypes());
        String detail = "Content-Type: must be %s, not %s.".formatted(wanted, sent);
        ProblemDetail problem = Problems.of(ProblemTypes.ofStatus(status.value(), "Unsupported Media Type"), detail);
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    /** Everything else that Spring recognises, such as a wrong method or media type; its words are for callers. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        HttpStatus known = HttpStatus.resolve(status.value());
        String title = known == null ? "Problem" : known.getReasonPhrase();
        if (status.is5xxServerError()) {
            return answer(Problems.ofFailure(failure));
        }
        String detail = body instanceof ProblemDetail problem ? problem.getDetail() : title;
        ProblemDetail problem = Problems.of(ProblemTypes.ofStatus(status.value(), title), detail);
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    private static ProblemDetail ofErrors(List<FieldError> errors) {
        FieldError first = errors.get(0);
        ProblemDetail problem = Problems.ofField(first.getField(), first.getField() + ": " + words(first) + ".");
        problem.setProperty(
                "errors",
                errors.stream()
                        .map(error -> Map.of("field", error.getField(), "detail", words(error)))
                        .toList());
        return problem;
    }

    /** What is wrong; where Spring could not convert a text, its own words would name our classes. */
    private static String words(FieldError error) {
        return error.contains(TypeMismatchException.class)
                ? words(error.unwrap(TypeMismatchException.class))
                : String.valueOf(error.getDefaultMessage());
    }

    private static ResponseEntity<Object> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
