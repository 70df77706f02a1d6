#!/usr/bin/env bash
# Measures a stack of its own and writes docs/benchmarks.md. Needs jq, a built distribution and its test classes:
#   ./mvnw -q package && docs/benchmarks.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd -P)
dist=$root/bookings-cli/target/dist
bookings=$dist/bin/bookings
BOOKINGS_HOME=$(mktemp -d)
export BOOKINGS_HOME
more=() # further instances, beside the stack's own
frozen=
finish() {
  [ -z "$frozen" ] || kill -CONT "$frozen" 2>/dev/null || true
  [ ${#more[@]} -eq 0 ] || kill "${more[@]}" 2>/dev/null || true
  "$bookings" down --wipe >/dev/null 2>&1 || true
  rm -rf "$BOOKINGS_HOME"
}
trap finish EXIT
. "$dist/lib/jdk.sh"

seconds() { # the wall time of a command, in seconds
  local TIMEFORMAT=%R
  { time "$@" >/dev/null 2>&1; } 2>&1
}
median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
load=$(cut -d' ' -f1 /proc/loadavg)

"$bookings" demo >/dev/null 2>&1 # makes the caches of loaded classes, once after a build
ups=$(for _ in 1 2 3 4 5; do
  seconds "$bookings" up --detach --start-after 1s --work-takes 1s
  "$bookings" down >/dev/null 2>&1
done | median)
shares=$("$bookings" up --detach --start-after 1s --work-takes 1s 2>&1 >/dev/null |
  awk '/ ready after / { printf "%s%s %s %s", sep, $1, $4, $5; sep = ", " } / is ready, after / { printf "%sall and the probe booking %s %s\n", sep, $(NF-1), $NF }')
"$bookings" down >/dev/null 2>&1
helps=$(for _ in $(seq 11); do seconds "$bookings" --help; done | median)

"$bookings" up --detach --start-after 1h >/dev/null 2>&1
status=$("$bookings" status -o json)
value() { jq -r --arg part "$1" --arg key "$2" '.parts[] | select(.name == $part) | .values[$key]' <<<"$status"; }
pid() { jq -r --arg part "$1" '.parts[] | select(.name == $part) | .pid' <<<"$status"; }
url=$(value bookings url)
measure() { # a benchmark's class and its arguments
  "$java_home/bin/java" -cp "$root/bookings-cli/target/test-classes:$root/bookings-cli/target/lib/*" \
    "dev.mek.cli.benchmark.$1" "${@:2}" 2>/dev/null
}
hops() { measure LatencyBenchmark "$1" "$(value kafka bootstrapServers)" "$2" "$3"; }
another() { # starts one more instance and tells its address
  local log=$BOOKINGS_HOME/$1.log
  BOOKINGS_INSTANCE=$1 BOOKINGS_INBOX_SESSION_MS=3000 BOOKINGS_HTTP_PORT=0 \
    BOOKINGS_DATABASE_URL=$(value postgres jdbcUrl) BOOKINGS_DATABASE_USER=$(value postgres user) \
    BOOKINGS_DATABASE_PASSWORD=$(value postgres password) KAFKA_BROKERS=$(value kafka bootstrapServers) \
    "$java_home/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m \
    -cp "$dist/lib/bookings-service/bookings-service.jar" dev.mek.bookings.Main >"$log" 2>&1 &
  more+=($!)
  until grep -qs '"The service is up"' "$log"; do sleep 0.2; done
  address="http://127.0.0.1:$(grep -o '"port":[0-9]*' "$log" | head -n 1 | cut -d: -f2)"
}

one=$(hops "$url" 20 60)
another second && second=$address
another third && third=$address
three=$(hops "$url,$second,$third" 20 60)
kill "${more[@]}" && wait "${more[@]}" 2>/dev/null || true
more=()
at300=$(hops "$url" 300 20)
at1000=$(hops "$url" 1000 20)
frozen=$(pid peers)
kill -STOP "$frozen"
creates=$(for callers in 1 8 32; do measure ThroughputBenchmark "$url" "$callers" 15; done |
  awk '!seen[$0]++')

kill -CONT "$frozen"
frozen=
"$bookings" down >/dev/null 2>&1

# The service alone on servers of its own: the clients take all that is left of the machine.
crowd=$("$java_home/bin/java" -Dmek.root="$root" \
  -cp "$root/bookings-service/target/test-classes:$root/bookings-service/target/classes:$root/bookings-service/target/lib/*:$root/bookings-cli/target/lib/*" \
  dev.mek.bookings.FanOutBenchmark 2000 20 100 60 2>/dev/null | grep '^|')

cat >"$root/docs/benchmarks.md" <<MD
# Benchmarks

Written by \`docs/benchmarks.sh\`; numbers of one run on one machine, everything (PostgreSQL with fsync, broker, service,
peers, load) on the same cores. Nothing here is asserted by a test.

Machine: $(nproc) cores of $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(awk '/MemTotal/ { printf "%d GiB", $2 / 1048576 }' /proc/meminfo), $(uname -s), JDK $("$java_home/bin/java" -XshowSettings:properties -version 2>&1 | awk '/java.runtime.version/ { print $3 }'). Load before the run: $load. $(date -u +%F).

| what | seconds |
|---|---|
| \`up --detach\`, the whole command on kept data, probe booking included, median of 5 | $ups |
| \`--help\`, median of 11 | $helps |

Of one such start, since its beginning: $shares.

Twenty creates a second for a minute, ten seconds warm-up, an open schedule, one clock:

$one

The same with three instances, creates to each in turn:

$three

One instance, 300 creates a second for 20 s:

$at300

One instance, 1,000 creates a second for 20 s. Where the counts fall short, the rest came later than 20 s after the last create:

$at1000

Creates alone, peers frozen, callers that each wait for their answer, 15 s after ten of warm-up:

$creates

The stream: 2,000 clients, 100 changes of 1 KB a second for 60 s, all clients told of each change. Rounds without and with
20 clients that never read take turns; *heap a client* is the service's live heap after the clients came less that before,
*cut off* are the clients that the service closed for being slow:

$crowd
MD
cat "$root/docs/benchmarks.md"
