#!/bin/bash
# Measures kexie serve: from saving a text until its open page has been told and has its new bytes, over real HTTP; and, where Chromium
# is installed, until the page that is open in it is complete again, and painted.
#
# usage: bench/serve.sh [N…]              (default: 100 1000 10000)
#        bench/serve.sh --soak MINUTES [N] (default: 1000 items): edits at random, then compares every file with a clean build
# env:   RUNS   saves for each size (40)
#        PAUSE  the longest pause between two random edits, in ms (500)
# Needs the .NET SDK. Prints a table and writes bench/serve-results.md. Nothing else should run meanwhile.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/.." && pwd)
bench=$repository/bench
mkdir -p "$bench/work"
parent=/dev/shm
[ -w "$parent" ] || parent=$bench/work
work=$(mktemp -d "$parent/kexie-serve.XXXXXX")
trap 'rm -rf "$work"' EXIT

kexie=$bench/work/kexie
generator=$bench/work/generator
rm -rf "$kexie" "$generator"
dotnet publish "$repository/generator/KexieSite.Cli" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$kexie" -v quiet >&2
dotnet publish "$bench/KexieSite.Bench" -c Release -o "$generator" -v quiet >&2

chromium=${KEXIE_CHROMIUM:-$(command -v chromium || true)}
browser=$bench/work/browser
rm -rf "$browser"
[ -z "$chromium" ] || dotnet publish "$bench/KexieSite.BrowserBench" -c Release -o "$browser" -v quiet >&2

if [ "${1:-}" = --soak ]; then
  "$generator/KexieSite.Bench" site "$work/site" "${3:-1000}" >/dev/null
  "$generator/KexieSite.Bench" soak "$kexie/kexie" "$work/site" "${2:?minutes}" "${PAUSE:-500}"
  exit
fi

sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 1000 10000)
for size in "${sizes[@]}"; do
  "$generator/KexieSite.Bench" site "$work/$size" "$size" >/dev/null
  echo "$size $("$generator/KexieSite.Bench" save "$kexie/kexie" "$work/$size" "${RUNS:-40}")" >>"$work/rows"
  [ -z "$chromium" ] || echo "$size $("$browser/KexieSite.BrowserBench" "$kexie/kexie" "$work/$size" "${RUNS:-40}" "$chromium")" >>"$work/painted"
  rm -rf "${work:?}/$size"
done

table() {
  echo "| N | median ms | 95 % ms | longest ms | processor ms a save | memory MB |"
  echo "| ---: | ---: | ---: | ---: | ---: | ---: |"
  awk '{ printf "| %d | %d | %d | %d | %d | %d |\n", $1, $2, $3, $4, $5, $6 }' "$work/rows"
  [ -s "$work/painted" ] || return 0
  echo
  echo "In Chromium, until the page that is open has loaded itself again and is complete, and until it has been painted:"
  echo
  echo "| N | complete: median ms | 95 % ms | longest ms | painted: median ms | 95 % ms | longest ms |"
  echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
  awk '{ printf "| %d | %d | %d | %d | %d | %d | %d |\n", $1, $2, $3, $4, $5, $6, $7 }' "$work/painted"
}

{
  echo "# kexie serve: from saving to the new page"
  echo
  echo "Written by \`bench/serve.sh ${sizes[*]}\`; ${RUNS:-40} saves each, half of them in place and half through another file, 0.9 s apart, after 8 to warm up. What is measured: [README.md](README.md)."
  echo
  table
  echo
  echo "- machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo); sites on $(stat -f -c %T "$work"); load average before: $(cut -d' ' -f1 /proc/loadavg)"
  [ -z "$chromium" ] || echo "- $("$chromium" --version | sed 's/ *$//'), headless"
  echo "- kexie: commit $(git -C "$repository" rev-parse --short HEAD), .NET $(dotnet --version)"
} >"$bench/serve-results.md"
table
