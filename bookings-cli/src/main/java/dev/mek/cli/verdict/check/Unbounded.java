package dev.mek.cli.verdict.check;

import static dev.mek.cli.verdict.check.Anomaly.UNBOUNDED;

import dev.mek.cli.verdict.history.Stalled;
import dev.mek.cli.verdict.model.Indexed;
import java.util.List;

/** A client that never read was owed more than the bound and was not cut off. */
final class Unbounded implements Check {

    @Override
    public void look(Indexed all, Findings findings) {
        List<Stalled> tested = all.history().stalled().stream()
                .filter(client -> client.owedBytes() > client.boundBytes())
                .toList();
        findings.looked(UNBOUNDED, "clients that never read", tested.size());
        for (Stalled client : tested) {
            if (!client.cut()) {
                findings.add(
                        UNBOUNDED,
                        Promise.G8,
                        "a client that never reads is kept",
                        client.client() + " was owed "
                                + client.owedBytes() + " bytes from " + client.from() + " to " + client.until()
                                + ", bound "
                                + client.boundBytes());
            }
        }
    }
}
