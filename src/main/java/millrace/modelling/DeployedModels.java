package millrace.modelling;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import millrace.model.ModelFile;
import millrace.model.ModelKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions that the engine keeps. */
@Repository
class DeployedModels {

    private static final String VERSIONS =
            """
            select model.*, kept.source_, kept.deploy_time_, log.person,
                (select count(*) from public.act_ru_execution run
                 where run.proc_def_id_ = model.id_ and run.parent_id_ is null
                   -- 8 is a process instance: what not everybody who works here may know of is not counted either
                   and exists (select 1 from public.act_ru_authorization seen where seen.resource_type_ = 8
                               and seen.resource_id_ = run.id_ and seen.group_id_ = 'agents')) as running
            from (
                select 'PROCESS' as kind, id_, key_, name_, version_, version_tag_, deployment_id_, resource_name_
                from public.act_re_procdef
                union all
                select 'DECISION', id_, key_, name_, version_, version_tag_, deployment_id_, resource_name_
                from public.act_re_decision_def
                union all
                select 'FORM', id_, key_, null, version_, null, deployment_id_, resource_name_
                from public.act_re_camformdef
            ) model
            join public.act_re_deployment kept on kept.id_ = model.deployment_id_
            left join millrace.model_deployment log on log.engine_deployment = model.deployment_id_
            """;

    private final JdbcClient jdbc;

    DeployedModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest version of every model. */
    List<ModelVersion> inForce() {
        return jdbc.sql("select distinct on (kind, key_) * from (" + VERSIONS + ") version"
                        + " order by kind, key_, version_ desc")
                .query(DeployedModels::version)
                .list();
    }

    /** All versions of a model, the newest first. */
    List<ModelVersion> of(ModelKind kind, String key) {
        return jdbc.sql(VERSIONS + "where model.kind = ? and model.key_ = ? order by model.version_ desc")
                .params(kind.name(), key)
                .query(DeployedModels::version)
                .list();
    }

    Optional<ModelFile> file(ModelKind kind, String key, int version) {
        return of(kind, key).stream()
                .filter(found -> found.version() == version)
                .findFirst()
                .map(found -> new ModelFile(found.resource(), text(found)));
    }

    private String text(ModelVersion version) {
        byte[] bytes = jdbc.sql("select bytes_ from public.act_ge_bytearray where deployment_id_ = ? and name_ = ?")
                .params(version.deployment(), version.resource())
                .query(byte[].class)
                .single();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static ModelVersion version(ResultSet row, int number) throws SQLException {
        String key = row.getString("key_");
        String name = row.getString("name_");
        return new ModelVersion(
                ModelKind.valueOf(row.getString("kind")),
                key,
                name == null ? key : name,
                row.getInt("version_"),
                row.getString("version_tag_"),
                row.getString("resource_name_"),
                row.getString("source_"),
                row.getTimestamp("deploy_time_").toInstant(),
                row.getString("person"),
                row.getLong("running"),
                row.getString("deployment_id_"));
    }
}
