#!/usr/bin/env bash
# Makes plugins as their authors do, outside the repository: from nothing to a running stage, by `dotnet new` and by `textpipeline new plugin`. Fails on any fault, and where a way takes two minutes.
#   tests/scaffold.sh           publishes the host first
#   tests/scaffold.sh HOST      takes the folder of a published host
set -euo pipefail
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
limit=120

fail() {
  echo "scaffold: $*" >&2
  exit 1
}

# Runs a command whose messages matter only where it fails.
quietly() {
  "$@" 2> "$work/messages" || { cat "$work/messages" >&2; fail "$*: it failed"; }
}

host=${1:-}
if [ -z "$host" ]; then
  host=$work/host
  dotnet publish "$repository/src/TextPipeline.Cli" -c Release -o "$host" --nologo -v q
fi
host=$(cd "$host" && pwd)

# Packages that the machine has are taken, but never one of ours: it could be older than its version says.
cache=$(dotnet nuget locals global-packages --list | sed 's/^[^/]*//')
export NUGET_PACKAGES=$work/nuget
mkdir "$NUGET_PACKAGES"
for package in "${cache%/}"/*/; do
  case $(basename "$package") in
    textpipeline*|'*') ;;
    *) ln -s "${package%/}" "$NUGET_PACKAGES/" ;;
  esac
done

# Nothing of the user's own is found, and nothing stays behind.
unset TEXTPIPELINE_PLUGINS
export XDG_DATA_HOME=$work/data
export PATH=$host:$PATH
hive=$work/hive

# The solution in this folder builds, its tests pass, and its stage runs.
prove() {
  local name
  name=$(basename "$PWD")
  dotnet test --no-progress > "$work/test.log" 2>&1 || { cat "$work/test.log" >&2; fail "$name: dotnet test failed"; }
  grep -q '^  succeeded: 4$' "$work/test.log" || fail "$name: four tests were to pass"
  quietly textpipeline run pipelines/sample.yaml sample.txt > "$work/out.txt"
  diff - "$work/out.txt" << END || fail "$name: the sample came out differently"
Harbour festival opens on Friday

[...], the festival is [...] the same as last year: boats, music and [...] good fish. The mayor will [...] open it this time.
END
  [ "$(cd "pipelines/plugins/$name" && find . -type f | LC_ALL=C sort | tr '\n' ' ')" = "./$name.deps.json ./$name.dll ./$name.pdb ./data/words.txt " ] \
    || fail "$name: the plugin's folder holds $(ls -R "pipelines/plugins/$name")"
}

# also STAGE: what else the README of a new plugin says.
also() {
  quietly textpipeline lint pipelines
  textpipeline test pipelines > "$work/cases.log" 2>&1 || { cat "$work/cases.log" >&2; fail "$1: textpipeline test failed"; }
  textpipeline stages "$1" --plugins pipelines/plugins | grep -q mask || fail "$1: textpipeline stages does not show its options"
  mkdir -p "$work/elsewhere"
  cp pipelines/sample.yaml sample.txt "$work/elsewhere/"
  quietly textpipeline run "$work/elsewhere/sample.yaml" "$work/elsewhere/sample.txt" --plugins pipelines/plugins | diff - "$work/out.txt" || fail "$1: --plugins does not find it"
}

took() {
  local seconds=$(($(date +%s) - start))
  echo "scaffold: $1: $seconds s from nothing to a running stage"
  [ "$seconds" -lt "$limit" ] || fail "$1 takes $limit s or more"
}

mkdir "$work/template" "$work/verb"

cd "$work/template"
start=$(date +%s)
dotnet new install "$host"/packages/TextPipeline.Templates.*.nupkg --debug:custom-hive "$hive" > /dev/null
dotnet new textpipeline-plugin -n My.Stages --debug:custom-hive "$hive" > /dev/null
cp -r My.Stages "$work/My.Stages.new"
cd My.Stages
prove
took "dotnet new"
also my_stages

cd "$work/verb"
start=$(date +%s)
textpipeline new plugin acme.html-tools > /dev/null
cp -r acme.html-tools "$work/acme.html-tools.new"
cd acme.html-tools
prove
took "textpipeline new plugin"
also acme_html_tools

# Both ways write the same.
cd "$work/template"
dotnet new textpipeline-plugin -n acme.html-tools --debug:custom-hive "$hive" > /dev/null
diff -r acme.html-tools "$work/acme.html-tools.new" || fail "dotnet new writes acme.html-tools differently"
cd "$work/verb"
textpipeline new plugin My.Stages > /dev/null
diff -r My.Stages "$work/My.Stages.new" || fail "dotnet new writes My.Stages differently"

# The host as a .NET tool has the same stages and template.
dotnet pack "$repository/src/TextPipeline.Cli" -o "$work/packed" --nologo -v q
dotnet tool install TextPipeline --tool-path "$work/tools" --add-source "$work/packed" --version "$(textpipeline --version)" > /dev/null
diff <("$work/tools/textpipeline" stages) <(textpipeline stages) || fail "the tool has other stages"
"$work/tools/textpipeline" new plugin tool/My.Stages > /dev/null
diff -r tool/My.Stages "$work/My.Stages.new" || fail "the tool writes My.Stages differently"
echo "scaffold: plugins begin the same way with template, verb and tool"
