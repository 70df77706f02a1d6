package dev.mek.bookings.store;

import dev.mek.bookings.domain.workshop.Money;
import dev.mek.bookings.domain.workshop.OpeningHours;
import dev.mek.bookings.domain.workshop.ServiceKind;
import dev.mek.bookings.domain.workshop.Workshop;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Workshops and services, as the migrations left them. */
public final class ReferenceStore {

    public List<Workshop> workshops(Handle handle) {
        return handle.createQuery("SELECT id, name, zone, opens, closes, bays, hidden FROM workshop ORDER BY id")
                .map((row, context) -> new Workshop(
                        row.getString("id"),
                        row.getString("name"),
                        ZoneId.of(row.getString("zone")),
                        new OpeningHours(
                                row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)),
                        row.getInt("bays"),
                        row.getBoolean("hidden")))
                .list();
    }

    public List<ServiceKind> services(Handle handle) {
        return handle.createQuery("SELECT id, name, minutes, price_minor, currency FROM service_kind ORDER BY id")
                .map((row, context) -> new ServiceKind(
                        row.getString("id"),
                        row.getString("name"),
                        Duration.ofMinutes(row.getLong("minutes")),
                        new Money(row.getLong("price_minor"), row.getString("currency"))))
                .list();
    }
}
