package millrace.catalogue.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import millrace.calendar.ShownHours;
import millrace.catalogue.Supplier;
import millrace.catalogue.SupplierState;

/** A supplier as those who work here see it; {@code services} are the keys of those that it supports. */
record ShownSupplier(
        String number,
        String key,
        String name,
        SupplierState state,
        String agreement,
        LocalDate startsOn,
        LocalDate endsOn,
        String contact,
        String email,
        String phone,
        ShownHours hours,
        Long responseMinutes,
        Long resolutionMinutes,
        List<String> services,
        Instant createdAt,
        Instant updatedAt) {

    static ShownSupplier of(Supplier supplier) {
        return new ShownSupplier(
                supplier.number(),
                supplier.key(),
                supplier.name(),
                supplier.state(),
                supplier.agreement(),
                supplier.startsOn(),
                supplier.endsOn(),
                supplier.contact(),
                supplier.email(),
                supplier.phone(),
                ShownHours.of(supplier.hours()),
                minutes(supplier.response()),
                minutes(supplier.resolution()),
                supplier.services(),
                supplier.createdAt(),
                supplier.updatedAt());
    }

    private static Long minutes(Duration duration) {
        return duration == null ? null : duration.toMinutes();
    }
}
