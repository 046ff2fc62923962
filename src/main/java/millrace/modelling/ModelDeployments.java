package millrace.modelling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import millrace.directory.Actor;
import millrace.engine.ModelsDeployed;
import millrace.model.ModelKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The record of deployments, which is only ever added to. */
@Repository
class ModelDeployments {

    private final JdbcClient jdbc;
    private final Clock clock;

    ModelDeployments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(ModelsDeployed deployed, Actor actor, String productVersion, List<ModelChange> changes) {
        long id = jdbc.sql(
                        """
                        insert into millrace.model_deployment
                            (at, engine_deployment, person, product_version, name, source, findings)
                        values (?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        deployed.deploymentId(),
                        actor.isSystem() ? null : actor.person(),
                        productVersion,
                        deployed.name(),
                        deployed.source(),
                        deployed.findings().toArray(String[]::new))
                .query(Long.class)
                .single();
        for (int i = 0; i < changes.size(); i++) {
            ModelChange change = changes.get(i);
            jdbc.sql("insert into millrace.model_change values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            id,
                            i,
                            change.kind().name(),
                            change.key(),
                            change.resource(),
                            change.before(),
                            change.now(),
                            change.differences().toArray(String[]::new))
                    .update();
        }
    }

    /** The newest first, those before an id; {@link Long#MAX_VALUE} at the beginning. */
    List<ModelDeployment> before(long id, int limit) {
        return jdbc.sql("select * from millrace.model_deployment where id < ? order by id desc limit ?")
                .params(id, limit)
                .query(this::deployment)
                .list();
    }

    private ModelDeployment deployment(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new ModelDeployment(
                id,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("person"),
                row.getString("product_version"),
                row.getString("name"),
                row.getString("source"),
                texts(row, "findings"),
                changes(id));
    }

    private List<ModelChange> changes(long deployment) {
        return jdbc.sql("select * from millrace.model_change where deployment = ? order by position")
                .param(deployment)
                .query((row, number) -> new ModelChange(
                        ModelKind.valueOf(row.getString("kind")),
                        row.getString("key"),
                        row.getString("resource"),
                        row.getInt("version_before"),
                        row.getInt("version_now"),
                        texts(row, "differences")))
                .list();
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
