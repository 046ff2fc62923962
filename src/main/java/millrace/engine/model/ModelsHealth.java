package millrace.engine.model;

import millrace.engine.Models;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Part of readiness: true once the models are in force. */
@Component("modelsHealthIndicator")
class ModelsHealth implements HealthIndicator {

    private final Models models;

    ModelsHealth(Models models) {
        this.models = models;
    }

    @Override
    public Health health() {
        return (models.deployed() ? Health.up() : Health.outOfService()).build();
    }
}
