package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;

import millrace.MillraceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@MillraceTest
class SchemaTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ConfigurableListableBeanFactory beans;

    @Test
    void keepsOneHistoryOfAllMigrationsInOurSchema() {
        assertThat(jdbc.sql(
                                "select version from millrace.schema_history where version is not null order by installed_rank")
                        .query(String.class)
                        .list())
                .startsWith("001", "002", "003", "004", "005");
        assertThat(jdbc.sql("select count(*) from pg_tables where tablename like 'flyway%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void keepsTheTablesOfTheEngineInPublicAndOursInMillrace() {
        assertThat(tablesOutside("public", "act\\_%")).isZero();
        assertThat(tablesOutside("millrace", "incident")).isZero();
        assertThat(jdbc.sql(
                                "select count(*) from pg_tables where schemaname = 'public' and tablename not like 'act\\_%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void looksDueJobsUpByAnIndex() {
        assertThat(jdbc.sql("select indexname from pg_indexes where tablename = 'act_ru_job'")
                        .query(String.class)
                        .list())
                .contains("job_due", "job_rank", "job_lock");
    }

    @Test
    void letsTheEngineWaitForItsTables() {
        assertThat(beans.getBeanDefinition("processEngineFactoryBean").getDependsOn())
                .contains("flywayInitializer");
    }

    private int tablesOutside(String schema, String name) {
        return jdbc.sql("select count(*) from pg_tables where tablename like :name and schemaname <> :schema"
                        + " and schemaname not like 'pg\\_%'")
                .param("name", name)
                .param("schema", schema)
                .query(Integer.class)
                .single();
    }
}
