# Sourced by the launchers: sets java_home to a JDK 25 and java_version to its version in full, or ends with one line
# that says what to install.
# It forks next to nothing, because it stands before every command.

is_jdk_25() {
    [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
    found=
    java_version=
    while IFS= read -r line; do
        case $line in
            'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'*) found=yes ;;
            'JAVA_RUNTIME_VERSION="'*)
                java_version=${line#*\"}
                java_version=${java_version%%\"*}
                ;;
        esac
    done <"$1/release"
    [ -n "$found" ]
}

follow_links() { # the file behind a link, in $followed
    followed=$1
    while [ -L "$followed" ]; do
        link=$(readlink "$followed")
        case $link in
            /*) followed=$link ;;
            *) followed=${followed%/*}/$link ;;
        esac
    done
}

find_jdk_25() {
    if [ -n "${JAVA_HOME:-}" ] && is_jdk_25 "$JAVA_HOME"; then
        java_home=$JAVA_HOME
        return 0
    fi
    for java_home in /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* /opt/java/*25* /opt/java/openjdk \
        /Library/Java/JavaVirtualMachines/*25*/Contents/Home "${HOME:-/}"/Library/Java/JavaVirtualMachines/*25*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${SDKMAN_DIR:-${HOME:-}/.sdkman}"/candidates/java/25* "${HOME:-/}"/.jdks/*25* \
        "${HOME:-/}"/.local/share/mise/installs/java/*25* "${HOME:-/}"/.asdf/installs/java/*25*; do
        is_jdk_25 "$java_home" && return 0
    done
    java_on_path=$(command -v java) || return 1
    follow_links "$java_on_path"
    java_home=${followed%/bin/java}
    is_jdk_25 "$java_home"
}

find_jdk_25 || {
    echo "bookings: no JDK 25 found in JAVA_HOME, PATH or the usual folders; install one (https://adoptium.net/temurin/releases/?version=25) or set JAVA_HOME" >&2
    exit 1
}
