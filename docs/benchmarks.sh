#!/usr/bin/env bash
# Measures a stack of its own and writes docs/benchmarks.md. Needs jq, a built distribution and its test classes:
#   ./mvnw -q package && docs/benchmarks.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
bookings=$root/bookings-cli/target/dist/bin/bookings
BOOKINGS_HOME=$(mktemp -d)
export BOOKINGS_HOME
trap '"$bookings" down --wipe >/dev/null 2>&1 || true; rm -rf "$BOOKINGS_HOME"' EXIT
. "$root/bookings-cli/target/dist/lib/jdk.sh"

seconds() { # the wall time of a command, in seconds
  local TIMEFORMAT=%R
  { time "$@" >/dev/null 2>&1; } 2>&1
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

"$bookings" demo >/dev/null 2>&1 # makes the caches of loaded classes, once after a build
ups=$(for _ in 1 2 3 4 5; do
  seconds "$bookings" up --detach --start-after 1s --work-takes 1s
  "$bookings" down >/dev/null 2>&1
done | median)
helps=$(for _ in $(seq 11); do seconds "$bookings" --help; done | median)

"$bookings" up --detach --start-after 1h >/dev/null 2>&1
status=$("$bookings" status -o json)
value() { jq -r --arg part "$1" --arg key "$2" '.parts[] | select(.name == $part) | .values[$key]' <<<"$status"; }
hops=$("$java_home/bin/java" -cp "$root/bookings-cli/target/test-classes:$root/bookings-cli/target/lib/*" \
  dev.mek.cli.benchmark.LatencyBenchmark "$(value bookings url)" "$(value kafka bootstrapServers)" 20 60 2>/dev/null)

cat >"$root/docs/benchmarks.md" <<MD
# Benchmarks

Written by \`docs/benchmarks.sh\`; numbers of one run on one machine, everything (PostgreSQL with fsync, broker, service,
peers, load) on the same cores. Nothing here is asserted by a test.

Machine: $(nproc) cores of $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(awk '/MemTotal/ { printf "%d GiB", $2 / 1048576 }' /proc/meminfo), $(uname -s), JDK $("$java_home/bin/java" -XshowSettings:properties -version 2>&1 | awk '/java.runtime.version/ { print $3 }'). Load before the run: $(cut -d' ' -f1 /proc/loadavg). $(date -u +%F).

| what | seconds |
|---|---|
| \`up --detach\`, the whole command on kept data, probe booking included, median of 5 | $ups |
| \`--help\`, median of 11 | $helps |

Twenty creates a second for a minute, ten seconds warm-up, an open schedule, one clock:

$hops
MD
cat "$root/docs/benchmarks.md"
