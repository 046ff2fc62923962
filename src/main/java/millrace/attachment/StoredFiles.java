package millrace.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import millrace.record.Sighted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files at records, and the table of their pieces. */
@Repository
class StoredFiles {

    /** Bytes of a piece; the last one of a file is shorter. */
    static final int PIECE = 1 << 18;

    private static final String COLUMNS =
            "select id, record, name, type, size, sha256, internal, uploader, at, removed_at, removed_by";
    // what only agents may see is not there for others
    private static final String SEEN = " from millrace.attachment where record = ? and (not internal or ?)";

    private final JdbcClient jdbc;

    StoredFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many files a record has, and how many bytes they have together. */
    record Load(int files, long bytes) {}

    /** What the record has now; whoever else adds a file to it waits until this transaction is over. */
    Load loadToAdd(Sighted record) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attachment ' || ?, 0))")
                .param(record.number())
                .query((row, n) -> true)
                .single();
        return jdbc.sql("select count(*), coalesce(sum(size), 0) from millrace.attachment"
                        + " where record = ? and removed_at is null")
                .param(record.number())
                .query((row, n) -> new Load(row.getInt(1), row.getLong(2)))
                .single();
    }

    void add(Attachment file) {
        jdbc.sql(
                        """
                        insert into millrace.attachment (id, record, name, type, size, sha256, internal, uploader, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(file.id(), file.record(), file.name(), file.type(), file.size(), file.sha256())
                .params(file.internal(), file.uploader(), utc(file.at()))
                .update();
    }

    void addPiece(UUID file, int number, byte[] bytes) {
        jdbc.sql("insert into millrace.attachment_piece (attachment, number, bytes) values (?, ?, ?)")
                .params(file, number, bytes)
                .update();
    }

    /** Files of the record, oldest first, removed ones included that can still be put back. */
    List<Attachment> of(Sighted record) {
        return jdbc.sql(COLUMNS + SEEN + " and not emptied order by at, id")
                .params(record.number(), record.withInternal())
                .query(StoredFiles::read)
                .list();
    }

    Optional<Attachment> find(Sighted record, UUID id) {
        return find(record, id, "");
    }

    /** The same, to be changed. */
    Optional<Attachment> findLocked(Sighted record, UUID id) {
        return find(record, id, " for update");
    }

    private Optional<Attachment> find(Sighted record, UUID id, String lock) {
        return jdbc.sql(COLUMNS + SEEN + " and not emptied and id = ?" + lock)
                .params(record.number(), record.withInternal(), id)
                .query(StoredFiles::read)
                .optional();
    }

    /** One piece of a file that was found; empty once they are gone. */
    Optional<byte[]> piece(Attachment file, int number) {
        return jdbc.sql("select bytes from millrace.attachment_piece where attachment = ? and number = ?")
                .params(file.id(), number)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    /** Marks the file as removed, or with null as there again. */
    void remove(Attachment file, Instant at, String by) {
        jdbc.sql("update millrace.attachment set removed_at = ?, removed_by = ? where id = ?")
                .params(at == null ? null : utc(at), by, file.id())
                .update();
    }

    /** Deletes the pieces of what was removed before then; the row stays and says what was there. */
    int empty(Instant before) {
        return jdbc.sql(
                        """
                        with old as (
                            update millrace.attachment set emptied = true
                            where removed_at < ? and not emptied returning id)
                        delete from millrace.attachment_piece using old where attachment = old.id""")
                .param(utc(before))
                .update();
    }

    private static Attachment read(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                row.getString("record"),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getBoolean("internal"),
                row.getString("uploader"),
                instant(row, "at"),
                instant(row, "removed_at"),
                row.getString("removed_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
