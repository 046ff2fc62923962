package millrace.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What seldom changes is not read for everybody who asks, and whoever changes it here is believed at once. */
class RememberedTests {

    private final List<String> asked = new ArrayList<>();
    private final Remembered<Integer> known = new Remembered<>();
    private final TransactionTemplate transaction = new TransactionTemplate(new NoDatabase());

    private Integer get(String key) {
        return known.get(key, unknown -> {
            asked.add(unknown);
            return asked.size();
        });
    }

    @Test
    void readsOnceForAllWhoAskSoon() {
        assertThat(List.of(get("a"), get("a"), get("b"), get("a"))).containsExactly(1, 1, 2, 1);
        transaction.executeWithoutResult(status -> assertThat(get("a")).isEqualTo(1));
        assertThat(asked).containsExactly("a", "b");
    }

    @Test
    void remembersThatThereIsNothing() {
        assertThat(known.get("a", unknown -> null)).isNull();
        assertThat(get("a")).isNull();
    }

    @Test
    void readsAnewWhileATransactionChangesItAndWhenItIsOver() {
        get("a");
        transaction.executeWithoutResult(status -> {
            known.forget();
            assertThat(get("a")).isEqualTo(2);
            assertThat(get("a")).isEqualTo(3);
        });
        assertThat(get("a")).isEqualTo(4);
        assertThat(get("a")).isEqualTo(4);
    }

    @Test
    void forgetsWithoutATransaction() {
        get("a");
        known.forget();
        assertThat(get("a")).isEqualTo(2);
    }

    @Test
    void doesNotKeepWhatWasReadDuringAChange() {
        known.get("a", unknown -> {
            known.forget();
            return 0;
        });
        assertThat(get("a")).isEqualTo(1);
    }
}
