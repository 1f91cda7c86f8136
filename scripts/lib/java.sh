# Finds a JDK, builds when the sources are newer than the build, and runs the program.
# Sourced by the scripts beside this folder; $root is the folder of the repository.

java_wanted=25

say() { printf '%s\n' "$*" >&2; }

fail() {
  say "covenant-tracker: $*"
  exit 1
}

# Without building: the program prints the same file.
show_help_if_asked() {
  local word
  for word in "$@"; do
    if [ "$word" = --help ]; then
      cat "$root/src/main/resources/org/covenanttracker/start/help.txt"
      exit 0
    fi
  done
}

# The major version of a JDK's folder, from its release file: asking java itself takes longer.
java_version_of() {
  local line
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        line=${line#JAVA_VERSION=\"}
        line=${line%%[!0-9]*}
        [ -n "$line" ] && printf '%s\n' "$line"
        return
        ;;
    esac
  done < "$1/release"
  return 1
}

java_candidates() {
  local java
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if java=$(command -v java); then
    java=$(readlink -f "$java")
    printf '%s\n' "${java%/bin/java}"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$java_wanted+" 2> /dev/null || :
  fi
  for java in /usr/lib/jvm/* /usr/java/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*; do
    [ ! -d "$java" ] || printf '%s\n' "$java"
  done
}

# Sets JAVA_HOME to the first JDK that is new enough.
find_java() {
  local home version
  while IFS= read -r home; do
    if version=$(java_version_of "$home") && [ "$version" -ge "$java_wanted" ]; then
      export JAVA_HOME=$home
      return
    fi
  done < <(java_candidates 2> /dev/null)
  fail "no JDK $java_wanted or newer found. Install one (Debian: apt install openjdk-25-jdk;" \
    "Fedora: dnf install java-25-openjdk-devel; macOS: brew install openjdk@25;" \
    "SDKMAN: sdk install java 25-tem) or set JAVA_HOME to it."
}

find_maven() {
  command -v mvn > /dev/null || fail "no Maven found. Install 3.8.7 or newer" \
    "(Debian: apt install maven; Fedora: dnf install maven; macOS: brew install maven)."
}

# True if the build is there and nothing it was made from is newer than it.
is_built() {
  [ -f "$root/target/quarkus-app/quarkus-run.jar" ] && [ -f "$root/target/built" ] \
    && [ -z "$(find "$root/pom.xml" "$root/src/main" -newer "$root/target/built" -print 2> /dev/null)" ]
}

# The stamp is set back to when the build began: what is edited meanwhile is built the next time.
build() {
  local log=$root/target/build.log
  find_maven
  mkdir -p "$root/target"
  : > "$root/target/building"
  if ! with_progress "$log" mvn -B -ntp -DskipTests -f "$root/pom.xml" package; then
    show_errors "$log" >&2
    fail "the build failed; the whole log is in $log"
  fi
  mv "$root/target/building" "$root/target/built"
}

# Maven ends with advice about itself, and what went wrong stands above it.
show_errors() {
  grep '^\[ERROR\]' "$1" | grep -v -e '\[Help 1\]' -e 're-run Maven' -e 'Re-run Maven' \
    -e 'For more information' -e '^\[ERROR\] *$' | head -n 20 || tail -n 20 "$1"
}

# Runs a command into a log, with moving seconds if somebody is watching.
with_progress() {
  local log=$1 began=$SECONDS pid status=0
  local text="Building, the first time takes a few minutes ..."
  shift
  "$@" > "$log" 2>&1 < /dev/null &
  pid=$!
  # A background job ignores Ctrl-C; this hands it on.
  trap 'kill "$pid"; exit 130' INT TERM
  while [ -t 2 ] && kill -0 "$pid" 2> /dev/null; do
    printf '\r%s %s s' "$text" "$((SECONDS - began))" >&2
    sleep 1
  done
  [ -t 2 ] && printf '\r\033[K' >&2
  wait "$pid" || status=$?
  trap - INT TERM
  return "$status"
}

# Becomes the program. The two options keep warnings about the libraries' inner workings, which
# nobody at the terminal can act on, off the screen.
# A heap that begins at half of what it may grow to: while it grows, a start on a large ledger spends a third of its
# time on collecting garbage. It takes no more memory than it uses.
run_program() {
  is_built || build
  exec "$JAVA_HOME/bin/java" -XX:InitialRAMPercentage=12.5 --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow "-Dcovenant.home=$root" \
    -jar "$root/target/quarkus-app/quarkus-run.jar" "$@"
}
