package dev.mek.peers.behaviour;

/**
 * How the peers behave. Polite when both percentages are 0: every request is granted, each answer comes once.
 *
 * <p>Worse manners (late, doubled, contradicting, broken answers) belong here too, as further functions of seed and
 * occasion; see {@link Occasion#percentile}.
 *
 * @param seed decides all chance
 * @param refusePercent of the requests that workshop has no capacity for, 0 to 100
 * @param declinePercent of the requests that billing declines, 0 to 100
 */
public record Behaviour(long seed, Pace pace, int refusePercent, int declinePercent) {

    public Behaviour {
        check("refusePercent", refusePercent);
        check("declinePercent", declinePercent);
    }

    public boolean refuses(Occasion occasion) {
        return occasion.percentile(seed) < refusePercent;
    }

    public boolean declines(Occasion occasion) {
        return occasion.percentile(seed) < declinePercent;
    }

    private static void check(String name, int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(name + " is " + percent + "; accepted: 0 to 100");
        }
    }
}
