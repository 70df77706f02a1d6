package dev.mek.cli.architecture;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/**
 * Who may use whom: each package of the project and the other packages of the project that it may use. This table is
 * the diagram; what is not in it is forbidden.
 */
final class Arrows {

    private static final String C = "dev.mek.contracts.";
    private static final String K = C + "containment.";
    private static final String L = "dev.mek.local.";
    private static final String B = "dev.mek.bookings.";
    private static final String P = "dev.mek.peers.";
    private static final String X = "dev.mek.cli.";
    private static final String D = X + "doctor.";

    /** A program's root package holds its {@code Main}, which wires all rooms of its own module. */
    static final Set<String> ROOTS = Set.of(
            "dev.mek.bookings", "dev.mek.peers", "dev.mek.cli", "dev.mek.broker", "dev.mek.contracts", "dev.mek.local");

    static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            // contracts: nothing of ours outside it
            entry(C + "json", Set.of()),
            entry(C + "catalog", Set.of(C + "json")),
            entry(C + "tls", Set.of()),
            entry(C + "closed", Set.of()),
            entry(C + "schema", Set.of(C + "catalog", C + "closed", C + "json")),
            entry(C + "message", Set.of(C + "json")),
            entry(C + "wire", Set.of(C + "message", C + "schema", C + "catalog", C + "json")),

            // the containment engine: knows nothing of events
            entry(K + "limit", Set.of()),
            entry(K + "text", Set.of(K + "limit")),
            entry(K + "pattern", Set.of(K + "text", K + "limit")),
            entry(K + "number", Set.of(K + "limit")),
            entry(K + "formula", Set.of(K + "text", K + "number")),
            entry(
                    K + "normal",
                    Set.of(K + "formula", K + "pattern", K + "text", K + "number", K + "limit", C + "json")),
            entry(K + "decide", Set.of(K + "formula", K + "text", K + "number", K + "limit")),
            entry(K + "witness", Set.of(K + "normal", K + "pattern", K + "limit")),
            entry(
                    C + "containment",
                    Set.of(K + "witness", K + "decide", K + "normal", K + "formula", K + "limit", C + "json")),

            // the check of a catalogue, anybody's
            entry(C + "source", Set.of()),
            entry(C + "surface", Set.of(C + "source")),
            entry(
                    C + "comparison",
                    Set.of(
                            C + "containment",
                            K + "witness",
                            K + "normal",
                            K + "limit",
                            C + "closed",
                            C + "schema",
                            C + "source")),
            entry(C + "rule", Set.of(C + "comparison", C + "surface", C + "schema", C + "source")),
            entry(C + "check", Set.of(C + "rule", C + "comparison", C + "surface", C + "source")),
            entry(C + "report", Set.of(C + "check", C + "rule", C + "comparison", C + "surface", C + "json")),

            // local-env: nothing of ours outside it
            entry(L + "process", Set.of()),
            entry(L + "tls", Set.of(L + "process")),
            entry(L + "part", Set.of(L + "process")),
            entry(L + "postgres", Set.of(L + "part", L + "process")),
            entry(L + "kafka", Set.of(L + "part", L + "tls", L + "process")),
            entry(L + "docker", Set.of(L + "part", L + "postgres", L + "kafka", L + "process")),
            entry(L + "plan", Set.of(L + "part", L + "postgres", L + "kafka", L + "process")),
            entry(L + "protocol", Set.of(L + "plan", L + "part")),
            entry(
                    L + "supervisor",
                    Set.of(
                            L + "protocol",
                            L + "plan",
                            L + "part",
                            L + "docker",
                            L + "postgres",
                            L + "kafka",
                            L + "tls",
                            L + "process")),
            entry(L + "client", Set.of(L + "protocol", L + "plan", L + "process")),
            entry(L + "testing", Set.of(L + "postgres", L + "kafka", L + "tls", L + "part", L + "process")),

            // bookings-service: HTTP → use case → domain → store; inbox → use case; feed beside them
            entry(B + "config", Set.of(C + "tls", C + "wire")),
            entry(B + "telemetry", Set.of()),
            entry(B + "domain.workshop", Set.of()),
            entry(B + "domain", Set.of(B + "domain.workshop")),
            entry(B + "loop", Set.of()),
            entry(B + "outbox", Set.of(C + "wire")),
            entry(B + "deadletter", Set.of(B + "outbox", C + "wire")),
            entry(B + "store", Set.of(B + "domain", B + "domain.workshop", B + "deadletter", B + "outbox")),
            entry(B + "lease", Set.of(B + "outbox")),
            entry(B + "retention", Set.of(B + "loop", B + "telemetry")),
            entry(
                    B + "relay",
                    Set.of(B + "outbox", B + "lease", B + "loop", B + "config", B + "telemetry", C + "wire")),
            entry(
                    B + "usecase",
                    Set.of(
                            B + "domain",
                            B + "domain.workshop",
                            B + "store",
                            B + "deadletter",
                            B + "outbox",
                            C + "wire",
                            C + "message")),
            entry(
                    B + "inbox",
                    Set.of(
                            B + "usecase",
                            B + "deadletter",
                            B + "outbox",
                            B + "loop",
                            B + "telemetry",
                            B + "config",
                            C + "wire",
                            C + "schema",
                            C + "message")),
            entry(B + "api.problem", Set.of()),
            entry(B + "api.http", Set.of(B + "api.problem", C + "json", C + "wire")),
            entry(B + "api.body", Set.of(B + "api.http", B + "api.problem", C + "json", C + "schema")),
            entry(B + "api.route", Set.of(B + "api.http", B + "api.problem")),
            entry(
                    B + "api.server",
                    Set.of(B + "api.route", B + "api.http", B + "api.problem", B + "telemetry", C + "wire")),
            entry(B + "feed.ring", Set.of()),
            entry(
                    B + "feed.topic",
                    Set.of(B + "feed.ring", B + "loop", B + "telemetry", C + "wire", C + "message", C + "json")),
            entry(B + "feed", Set.of(B + "feed.ring", B + "feed.topic", B + "telemetry", C + "wire")),
            entry(B + "api.list", Set.of(B + "api.http", B + "domain", B + "usecase", C + "json")),
            entry(
                    B + "api.deadletter",
                    Set.of(
                            B + "api.route",
                            B + "api.body",
                            B + "api.http",
                            B + "api.problem",
                            B + "usecase",
                            B + "deadletter",
                            B + "outbox",
                            B + "telemetry",
                            C + "wire",
                            C + "json")),
            entry(
                    B + "api.view",
                    Set.of(
                            B + "api.http",
                            B + "domain",
                            B + "domain.workshop",
                            B + "usecase",
                            C + "message",
                            C + "wire",
                            C + "json")),
            entry(
                    B + "api",
                    Set.of(
                            B + "api.list",
                            B + "api.deadletter",
                            B + "api.view",
                            B + "api.server",
                            B + "api.route",
                            B + "api.body",
                            B + "api.http",
                            B + "api.problem",
                            B + "usecase",
                            B + "domain",
                            B + "domain.workshop",
                            B + "feed",
                            B + "feed.ring",
                            B + "telemetry",
                            B + "config",
                            C + "message",
                            C + "wire",
                            C + "json")),

            // fake-peer-services
            entry(P + "behaviour", Set.of(C + "message")),
            entry(P + "workshop", Set.of(P + "behaviour", C + "message")),
            entry(P + "billing", Set.of(P + "behaviour", C + "message")),
            entry(P + "loop", Set.of(P + "behaviour", C + "message", C + "wire")),
            entry(P + "admin", Set.of(P + "loop", C + "json")),
            entry(P + "log", Set.of(C + "json")),

            // bookings-cli: never the services' classes
            entry(X + "output", Set.of(C + "json")),
            entry(X + "option", Set.of(X + "stack", X + "output")),
            entry(X + "http", Set.of(C + "json")),
            entry(X + "events", Set.of(C + "wire", C + "message", C + "schema", C + "catalog", C + "json")),
            entry(X + "verdict.history", Set.of(C + "json")),
            entry(X + "verdict.model", Set.of(X + "verdict.history")),
            entry(X + "verdict.check", Set.of(X + "verdict.model", X + "verdict.history")),
            entry(X + "verdict", Set.of(X + "verdict.check", X + "verdict.model", X + "verdict.history")),
            entry(
                    X + "stack",
                    Set.of(
                            X + "http",
                            C + "catalog",
                            C + "wire",
                            L + "kafka",
                            L + "plan",
                            L + "supervisor",
                            L + "client",
                            L + "process",
                            L + "protocol")),
            entry(X + "stack.file", Set.of(X + "stack", X + "option", L + "plan", C + "schema", C + "json")),
            entry(X + "context", Set.of(X + "option", X + "http", X + "stack", C + "tls", C + "wire", L + "process")),
            entry(
                    X + "command.context",
                    Set.of(X + "context", X + "stack", X + "option", X + "output", C + "json", C + "wire")),
            entry(X + "command.deadletter", Set.of(X + "context", X + "option", X + "output", X + "http")),
            entry(X + "command.booking", Set.of(X + "context", X + "option", X + "output", X + "http", C + "json")),
            entry(
                    X + "command.contract",
                    Set.of(
                            X + "context",
                            X + "option",
                            X + "output",
                            X + "events",
                            C + "report",
                            C + "check",
                            C + "rule",
                            C + "comparison",
                            C + "surface",
                            C + "source",
                            C + "schema",
                            C + "containment",
                            K + "normal",
                            C + "json")),
            entry(
                    X + "command.event",
                    Set.of(
                            X + "context",
                            X + "option",
                            X + "output",
                            X + "events",
                            X + "stack",
                            C + "catalog",
                            C + "json",
                            C + "wire",
                            C + "schema")),
            entry(
                    X + "command.stack",
                    Set.of(
                            X + "context",
                            X + "option",
                            X + "output",
                            X + "http",
                            X + "stack",
                            X + "stack.file",
                            X + "events",
                            L + "client",
                            L + "plan",
                            L + "process",
                            L + "protocol",
                            L + "supervisor",
                            C + "catalog",
                            C + "json",
                            C + "wire",
                            C + "message")),
            entry(
                    X + "command.part",
                    Set.of(
                            X + "context",
                            X + "command.stack",
                            X + "option",
                            X + "output",
                            X + "stack",
                            L + "client",
                            L + "protocol",
                            C + "json")),
            entry(
                    X + "command.demo",
                    Set.of(
                            X + "command.stack",
                            X + "option",
                            X + "output",
                            X + "http",
                            X + "stack",
                            X + "events",
                            L + "client",
                            L + "protocol",
                            C + "wire")),
            // the doctor: what can be found, what is looked at, then the looks, each knowing only its own protocol
            entry(D + "finding", Set.of()),
            entry(D + "target", Set.of(C + "wire", L + "protocol")),
            entry(D + "machine", Set.of(D + "finding", D + "target", D + "net", L + "process", L + "protocol")),
            entry(D + "net", Set.of(D + "finding", D + "target")),
            entry(D + "tls", Set.of(D + "finding", D + "target")),
            entry(D + "kafka", Set.of(D + "finding", D + "target", D + "net", D + "tls", C + "catalog", C + "wire")),
            entry(D + "database", Set.of(D + "finding", D + "target", D + "net")),
            entry(D + "service", Set.of(D + "finding", D + "target", D + "net", D + "tls", C + "json", C + "tls")),
            entry(
                    X + "doctor",
                    Set.of(
                            D + "finding",
                            D + "target",
                            D + "net",
                            D + "machine",
                            D + "kafka",
                            D + "database",
                            D + "service",
                            C + "catalog")),
            entry(
                    X + "command.doctor",
                    Set.of(
                            X + "doctor",
                            D + "finding",
                            D + "target",
                            X + "context",
                            X + "option",
                            X + "output",
                            X + "stack",
                            L + "client",
                            L + "plan",
                            L + "protocol",
                            C + "catalog",
                            C + "json")),
            entry(
                    X + "command",
                    Set.of(
                            X + "command.booking",
                            X + "command.context",
                            X + "command.deadletter",
                            X + "command.contract",
                            X + "command.demo",
                            X + "command.doctor",
                            X + "command.event",
                            X + "command.part",
                            X + "command.stack",
                            X + "option",
                            X + "output",
                            X + "http",
                            X + "events",
                            X + "stack",
                            X + "stack.file",
                            C + "source",
                            L + "client")));

    private Arrows() {}
}
