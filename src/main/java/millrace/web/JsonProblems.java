package millrace.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.ProblemDetail;

/** Says what is wrong with a JSON body in the words of who wrote it. */
final class JsonProblems {

    private JsonProblems() {}

    static ProblemDetail of(Throwable cause) {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof UnkeptCharacter unkept) {
                return Problems.ofField(unkept.field(), unkept.field() + ": " + unkept.complaint() + ".");
            }
        }
        if (cause instanceof UnrecognizedPropertyException unknown) {
            String field = field(unknown);
            return Problems.ofField(field, field + ": there is no such field.");
        }
        if (cause instanceof InvalidFormatException format) {
            String field = field(format);
            return Problems.ofField(field, field + ": " + expected(format.getTargetType()));
        }
        if (cause instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            String field = field(mismatch);
            return Problems.ofField(field, field + ": " + expected(mismatch.getTargetType()));
        }
        if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String field = field(mapping);
            return Problems.ofField(field, field + ": this value cannot be used.");
        }
        if (cause instanceof JsonProcessingException syntax && syntax.getLocation() != null) {
            return Problems.of(
                    ProblemTypes.UNREADABLE,
                    "The body is not readable JSON: look at line %d, column %d."
                            .formatted(
                                    syntax.getLocation().getLineNr(),
                                    syntax.getLocation().getColumnNr()));
        }
        return Problems.of(ProblemTypes.UNREADABLE, "The body is missing or is not readable JSON.");
    }

    private static String field(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String expected(Class<?> type) {
        if (type != null && type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", ")) + ".";
        }
        if (type == String.class) {
            return "must be text.";
        }
        if (type != null && (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != boolean.class))) {
            return "must be a number.";
        }
        return type == Boolean.class || type == boolean.class ? "must be true or false." : "has the wrong form.";
    }
}
