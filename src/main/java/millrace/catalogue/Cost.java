package millrace.catalogue;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** What a service costs those who pay for it. */
public record Cost(BigDecimal amount, Currency currency, Per per) {

    /** For how long it is paid. */
    public enum Per {
        MONTH,
        YEAR
    }

    /** In words, such as {@code 1,200.00 EUR a month}. */
    @Override
    public String toString() {
        return String.format(
                Locale.UK, "%,.2f %s a %s", amount, currency, per.name().toLowerCase(Locale.ROOT));
    }
}
