package millrace.attachment;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import millrace.web.SentFile;
import org.springframework.stereotype.Component;

/** Lets somebody wait who sends files faster than people do, taken or not. */
@Component
class UploadPace {

    private static final int PEOPLE = 10_000;

    private final int perMinute;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > PEOPLE;
        }
    };

    UploadPace(AttachmentSettings settings) {
        this.perMinute = settings.perMinute();
    }

    /** @throws SentFile.TooOften when this person has sent too many within a minute */
    void count(String person) {
        Bucket bucket;
        synchronized (buckets) {
            bucket = buckets.computeIfAbsent(person, unknown -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                    .build());
        }
        var taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            var seconds = Duration.ofNanos(taken.getNanosToWaitForRefill()).toSeconds() + 1;
            throw new SentFile.TooOften(
                    "You may send %d files a minute. Wait %d seconds.".formatted(perMinute, seconds), seconds);
        }
    }
}
