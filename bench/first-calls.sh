#!/bin/bash
# Writes generator/KexieSite.Cli/first-calls.mibc: the methods that kexie, published as one ReadyToRun image, would still compile at run
# time, because the compiler that works ahead cannot foresee them. Publications from then on have them compiled.
#
# usage: bench/first-calls.sh        after changes to what every build runs through; some minutes
# See docs/performance.md.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/.." && pwd)
work=$repository/bench/work/first-calls
rm -rf "$work"
mkdir -p "$work/lists"
dotnet publish "$repository/generator/KexieSite.Cli" -c Release -r linux-x64 --self-contained true -p:PublishReadyToRun=true \
  -p:PublishReadyToRunComposite=true -p:KexieFirstCalls=false --artifacts-path "$work/artifacts" -o "$work/kexie" -v quiet >&2
dotnet publish "$repository/bench/KexieSite.Bench" -c Release -o "$work/bench" -v quiet >&2

lists=0
kexie() {
  lists=$((lists + 1))
  DOTNET_JitStdOutFile=$work/lists/$lists DOTNET_JitDisasmSummary=1 "$work/kexie/kexie" "$@" >"$work/log" 2>&1
}

edit() { printf '\n又一段。\n' >>"$(find "$1/content/activities" -name '*.md' | LC_ALL=C sort | head -1)"; }

for kind in plain site; do
  site=$work/$kind
  "$work/bench/KexieSite.Bench" "$kind" "$site" 100 >/dev/null
  "$work/kexie/kexie" build --site "$site" >/dev/null # compiles the theme of a site that has its own
  rm -rf "$site/output"
  kexie build --site "$site"
  # A file changed less than a clock step before a build is not trusted by the next.
  sleep 0.5
  kexie build --site "$site"
  edit "$site"
  sleep 0.5
  kexie build --site "$site"
  kexie check --site "$site"
  printf -- '---\ntitle:没有空格\n---\n' >"$site/content/activities/wrong.md"
  ! kexie build --site "$site"
done
kexie --help
kexie --version

"$work/bench/KexieSite.Bench" profile "$work/kexie" "$repository/generator/KexieSite.Cli/first-calls.mibc" "$work/lists/"*
