package dev.mek.cli.chaos.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Slots as customers wish them: at all workshops, mostly over some months, now and then all on the same days, so that
 * bays run out.
 */
final class Slots {

    private static final List<Place> PLACES = List.of(
            new Place("north", "Europe/Berlin", 8, 18),
            new Place("south", "Europe/Lisbon", 9, 19),
            new Place("harbour", "America/New_York", 7, 16),
            new Place("probe", "UTC", 0, 24));
    private static final List<Job> JOBS =
            List.of(new Job("oil-change", 30), new Job("inspection", 60), new Job("brakes", 120), new Job("tyres", 60));
    /** North is asked for most; the probe, which always has room, now and then. */
    private static final int[] PLACE_WEIGHTS = {45, 30, 15, 10};

    private static final int DAYS = 150;
    private static final int POPULAR_DAYS = 4;
    private static final int QUARTER_MINUTES = 15;

    private final LocalDate today;
    private final int popularPercent;

    /** @param popularPercent how many of all wishes are for the same few days */
    Slots(LocalDate today, int popularPercent) {
        this.today = today;
        this.popularPercent = popularPercent;
    }

    /** Any. */
    Pick pick(RandomGenerator random) {
        return at(place(random), random);
    }

    /** Another one at the same workshop. */
    Pick at(String workshop, RandomGenerator random) {
        return at(
                PLACES.stream()
                        .filter(place -> place.id().equals(workshop))
                        .findFirst()
                        .orElseThrow(),
                random);
    }

    private Pick at(Place place, RandomGenerator random) {
        Job job = JOBS.get(random.nextInt(JOBS.size()));
        int days = random.nextInt(100) < popularPercent ? POPULAR_DAYS : DAYS;
        LocalDate day = today.plusDays(2 + random.nextInt(days));
        int quarters = ((place.closes() - place.opens()) * 60 - job.minutes()) / QUARTER_MINUTES;
        LocalTime time =
                LocalTime.of(place.opens(), 0).plusMinutes((long) QUARTER_MINUTES * random.nextInt(quarters + 1));
        return new Pick(
                place.id(),
                job.id(),
                day.atTime(time).atZone(ZoneId.of(place.zone())).toInstant());
    }

    private static Place place(RandomGenerator random) {
        int left = random.nextInt(100);
        for (int each = 0; each < PLACE_WEIGHTS.length; each++) {
            left -= PLACE_WEIGHTS[each];
            if (left < 0) {
                return PLACES.get(each);
            }
        }
        throw new IllegalStateException("the weights add up to 100");
    }

    /** What a customer wishes. */
    record Pick(String workshop, String service, Instant start) {}

    private record Place(String id, String zone, int opens, int closes) {}

    private record Job(String id, int minutes) {}
}
