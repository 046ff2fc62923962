package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction writes, it writes at its end, once, and not at all when it is taken back. */
class WrittenTogetherTests {

    private final List<List<String>> written = new ArrayList<>();
    private final WrittenTogether<String> rows = new WrittenTogether<>(written::add);
    private final NoDatabase transactions = new NoDatabase();
    private final TransactionTemplate transaction = new TransactionTemplate(transactions);

    @Test
    void writesTheRowsOfATransactionAtItsEnd() {
        transaction.executeWithoutResult(status -> {
            rows.add(List.of("a", "b"));
            rows.add(List.of("c"));
            assertThat(written).isEmpty();
        });
        assertThat(written).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void writesEarlierForWhoeverReads() {
        transaction.executeWithoutResult(status -> {
            rows.add(List.of("a"));
            rows.flush();
            assertThat(written).containsExactly(List.of("a"));
            rows.add(List.of("b"));
        });
        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void writesAtOnceWithoutATransaction() {
        rows.add(List.of("a"));
        assertThat(written).containsExactly(List.of("a"));
    }

    @Test
    void writesNothingOfATransactionThatFails() {
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> {
                    rows.add(List.of("a"));
                    throw new IllegalStateException("no");
                }));
        transaction.executeWithoutResult(status -> rows.add(List.of("b")));
        assertThat(written).containsExactly(List.of("b"));
    }

    @Test
    void keepsATransactionWithinAnotherApart() {
        var inner = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        transaction.executeWithoutResult(status -> {
            rows.add(List.of("outer"));
            inner.executeWithoutResult(within -> rows.add(List.of("inner")));
            assertThat(written).containsExactly(List.of("inner"));
        });
        assertThat(written).containsExactly(List.of("inner"), List.of("outer"));
    }
}
