package millrace.engine.model;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What an operator watches: whether jobs are late or have failed, and how much work waits for each team. */
@Component
class EngineMeters {

    private final ManagementService jobs;
    private final TaskService tasks;
    private final Clock clock;
    private final AtomicLong oldestDue = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final MultiGauge openByTeam;

    EngineMeters(ManagementService jobs, TaskService tasks, Clock clock, MeterRegistry meters) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.clock = clock;
        Gauge.builder("millrace.jobs.oldest.due", oldestDue, AtomicLong::get)
                .baseUnit("seconds")
                .description("How long the oldest due job has been waiting")
                .register(meters);
        Gauge.builder("millrace.jobs.failed", failed, AtomicLong::get)
                .description("Jobs that are not tried again")
                .register(meters);
        openByTeam = MultiGauge.builder("millrace.user.tasks.open")
                .description("Open user tasks by team")
                .register(meters);
    }

    /** Counted now and then, so that a scrape costs the database nothing. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 15_000)
    void measure() {
        oldestDue.set(jobs.createJobQuery().executable().orderByJobDuedate().asc().listPage(0, 1).stream()
                .map(this::secondsLate)
                .findFirst()
                .orElse(0L));
        failed.set(jobs.createJobQuery().noRetriesLeft().count());
        List<MultiGauge.Row<?>> rows = tasks.createTaskReport().taskCountByCandidateGroup().stream()
                // without a group they belong to named people, who are not to be counted by others
                .filter(count -> count.getGroupName() != null)
                .<MultiGauge.Row<?>>map(
                        count -> MultiGauge.Row.of(Tags.of("team", count.getGroupName()), count.getTaskCount()))
                .toList();
        openByTeam.register(rows, true);
    }

    private long secondsLate(Job job) {
        Instant due = (job.getDuedate() == null ? job.getCreateTime() : job.getDuedate()).toInstant();
        return Math.max(0, Duration.between(due, clock.instant()).toSeconds());
    }
}
