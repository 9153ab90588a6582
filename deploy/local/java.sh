# Read by the commands beside it: finds the checkout and a JDK, builds what is missing, runs a main class.
# Needs a POSIX shell and the JDK, nothing else.

command=$(basename -- "$0")
checkout=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P) || exit 1

# One line of why not, and the end.
fail() {
  echo "$command: $1" >&2
  exit 1
}

# Sets $java to a JDK 17 or later.
find_java() {
  if [ -n "${JAVA_HOME:-}" ]; then
    java=$JAVA_HOME/bin/java
    [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, and there is no bin/java in it"
  else
    java=$(command -v java) || fail "no java on the path: a JDK 17 or later is needed"
  fi
  version=$("$java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "${version:-0}" -ge 17 ] || fail "a JDK 17 or later is needed, and $java is older"
}

# Whether the first argument is missing, or older than a file in the folders that follow, as is the last build by us.
stale() {
  artefact=$checkout/$1
  shift
  [ -e "$artefact" ] || return 0
  stamp=$checkout/deploy/local/target/built
  [ -e "$stamp" ] || stamp=$artefact
  for source; do
    [ -e "$checkout/$source" ] || continue
    [ -z "$(find "$checkout/$source" -type f -newer "$artefact" -newer "$stamp" | head -n 1)" ] || return 0
  done
  return 1
}

# Runs Maven with these arguments, and shows which module it is at.
build() {
  log=$checkout/.local/build.log
  mkdir -p "$checkout/.local" || fail "cannot write to $checkout/.local"
  javac=$(dirname -- "$java")/javac
  [ -x "$javac" ] || command -v javac >/dev/null || fail "to build, a JDK is needed, and $java is only a JRE"
  echo "building what is missing; the first time fetches libraries and takes some minutes (log: $log)"
  begun=$checkout/.local/build.begun
  : >"$begun"
  (cd "$checkout" && exec ./mvnw -B -ntp -Dmaven.test.skip=true -Dspotless.apply.skip=true "$@") >"$log" 2>&1 </dev/null &
  maven=$!
  trap 'kill "$maven" 2>/dev/null; exit 130' INT TERM HUP
  shown=0
  seconds=0
  while kill -0 "$maven" 2>/dev/null; do
    sleep 1
    seconds=$((seconds + 1))
    modules=$(sed -n 's/^\[INFO\] Building \(.*[^ ]\)  *[^ ]*SNAPSHOT  *\(\[[0-9]*\/[0-9]*\]\)$/  \2 \1/p' "$log")
    count=$(printf '%s' "$modules" | grep -c '')
    if [ "$count" -gt "$shown" ]; then
      printf '%s\n' "$modules" | sed "1,${shown}d"
      shown=$count
    elif [ $((seconds % 15)) -eq 0 ]; then
      echo "  still building after $seconds s"
    fi
  done
  if ! wait "$maven"; then
    grep '^\[ERROR\]' "$log" | head -n 5 >&2
    fail "the build failed, see $log"
  fi
  trap - INT TERM HUP
  touch -r "$begun" "$checkout/deploy/local/target/built"
}

# Builds only this folder, when it is not built: enough for a system that runs already.
need_commands() {
  find_java
  [ -d "$checkout/deploy/local/target/lib/mail" ] || build -pl deploy/local -am package
}

# Becomes the main class of that name, with the arguments that follow.
become() {
  main=childrens.improvement.local.run.$1
  shift
  exec "$java" -Xshare:auto -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx256m \
    -Dlogback.configurationFile=childrens/improvement/local/command-logback.xml \
    "-Dimprovement.checkout=$checkout" \
    -cp "$checkout/deploy/local/target/classes:$checkout/deploy/local/target/lib/*" "$main" "$@"
}
