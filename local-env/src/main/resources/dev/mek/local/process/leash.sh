# Holds one child process. Arguments: grace in tenths of a second, the signal that ends the child well, the command.
#
# Standard input is a pipe of which only the owner holds the other end. A line on it is an order; its end means that the owner has
# gone, by whatever death, and the child is ended: by its signal, after the grace by KILL.
# The child leads a process group of its own, so that Ctrl-C reaches the owner alone and one KILL reaches all it has started.
grace=$1
signal=$2
shift 2

# Caught and not ignored: an ignored signal would stay ignored in the child.
trap : INT HUP TERM QUIT
exec 3<&0 </dev/null

# The first line of the output tells the owner whom it holds.
announce='echo "leash $$"; exec "$@"'
if command -v setsid >/dev/null 2>&1; then
  setsid sh -c "$announce" sh "$@" 3<&- &
else
  set -m
  sh -c "$announce" sh "$@" 3<&- &
fi
child=$!
exec >/dev/null 2>&1

end() {
  kill -s "$signal" "$child"
  kill -s CONT -- "-$child"
  tenths=0
  while [ "$tenths" -lt "$grace" ] && kill -0 "$child"; do
    sleep 0.1 || sleep 1
    tenths=$((tenths + 1))
  done
  kill -s KILL -- "-$child"
}

# Some of PostgreSQL's and others' children lead groups of their own, which a signal to the child's does not reach.
strays() {
  ps -A -o pid= -o ppid= | awk -v top="$child" '
    { parent[$1] = $2 }
    END {
      for (pid in parent) {
        for (up = parent[pid]; up > 1 && up != top && up in parent; up = parent[up]);
        if (up == top) print pid
      }
    }'
}

watch() {
  trap '' INT HUP TERM QUIT
  frozen=
  while read -r order <&3; do
    case $order in
      end)
        kill -s "$signal" "$child"
        kill -s CONT -- "-$child" $frozen
        ;;
      pause)
        kill -s STOP -- "-$child"
        frozen=$(strays)
        kill -s STOP $frozen
        ;;
      resume)
        kill -s CONT -- "-$child" $frozen
        frozen=
        ;;
      kill)
        kill -s KILL -- "-$child"
        kill -s CONT $frozen
        ;;
    esac
  done
  kill -s CONT $frozen
  end
}

watch &
watcher=$!
exec 3<&-

# A caught signal and a paused child end this wait early.
while :; do
  wait "$child"
  code=$?
  kill -0 "$child" || break
  sleep 0.1 || sleep 1
done

kill -s KILL -- "-$child"
kill -s KILL -- "-$watcher" || kill -s KILL "$watcher"
exit "$code"
