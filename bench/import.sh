#!/bin/bash
# Measures `kexie import`: reports of 3,000 characters, texts and web pages by turns, into an empty site that is built afterwards.
#
# usage: bench/import.sh [N]   (default: 1000)
# Needs the .NET SDK. Sites are made in /dev/shm where there is one.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/.." && pwd)
count=${1:-1000}
[[ $count =~ ^[1-9][0-9]*$ ]] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }

mkdir -p "$repository/bench/work"
base=/dev/shm
[ -d "$base" ] && [ -w "$base" ] || base=$repository/bench/work
work=$(mktemp -d "$base/kexie-import.XXXXXX")
trap 'rm -rf "$work"' EXIT

echo "publishing kexie (ReadyToRun) and the generator …" >&2
dotnet publish "$repository/generator/KexieSite.Cli" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$work/kexie" -v quiet >&2
dotnet publish "$repository/bench/KexieSite.Bench" -c Release -o "$work/generator" -v quiet >&2

"$work/generator/KexieSite.Bench" reports "$work/archive" "$count"
mkdir "$work/site"
printf 'title: 某省科学技术协会\nurl: https://example.org/\n' >"$work/site/site.yml"

milliseconds() { # milliseconds COMMAND…: the wall time of a command that must succeed
  local start end
  start=$(date +%s%N)
  "$@" >"$work/answer.json" || { cat "$work/answer.json" >&2; exit 1; }
  end=$(date +%s%N)
  echo $(((end - start) / 1000000))
}

took=$(milliseconds "$work/kexie/kexie" import "$work/archive" --site "$work/site" --format json)
written=$(grep -o '"fate":"written"' "$work/answer.json" | wc -l)
drafts=$(grep -o '"fate":"draft"' "$work/answer.json" | wc -l)
built=$(milliseconds "$work/kexie/kexie" build --site "$work/site" --today 2026-12-31 --format json)

awk -v n="$count" -v ms="$took" -v w="$written" -v d="$drafts" -v b="$built" 'BEGIN {
  printf "%d files: %d complete, %d drafts; import %.2f s, %.2f ms a file; the site builds in %.2f s\n", n, w, d, ms / 1000, ms / n, b / 1000
}'
echo "load when it ran (1 min): $(cut -d' ' -f1 /proc/loadavg)"
