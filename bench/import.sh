#!/bin/bash
# Measures `kexie import`: reports of 3,000 characters, texts, web pages and Word files by turns, into an empty site that is built afterwards.
#
# usage: bench/import.sh [N…]   (default: 100 1000)
# Needs the .NET SDK and GNU time. Prints a table and writes bench/import-results.md. Nothing else should run meanwhile.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/.." && pwd)
bench=$repository/bench
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 1000)
for size in "${sizes[@]}"; do
  [[ $size =~ ^[1-9][0-9]*$ ]] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
done

mkdir -p "$bench/work"
parent=/dev/shm
[ -w "$parent" ] || parent=$bench/work
work=$(mktemp -d "$parent/kexie-import.XXXXXX")
trap 'rm -rf "$work"' EXIT
load=$(cut -d' ' -f1 /proc/loadavg)

echo "publishing kexie (ReadyToRun) and the generator …" >&2
kexie=$work/kexie/kexie
dotnet publish "$repository/generator/KexieSite.Cli" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$work/kexie" -v quiet >&2
dotnet publish "$bench/KexieSite.Bench" -c Release -o "$work/generator" -v quiet >&2

measured() { # measured COMMAND…: wall seconds, user seconds and peak KB of a command that must succeed
  /usr/bin/time -q -o "$work/times" -f '%e %U %M' "$@" >"$work/answer.json" || { cat "$work/answer.json" >&2; exit 1; }
  cat "$work/times"
}

count() { { grep -o "\"fate\":\"$1\"" "$work/answer.json" || true; } | wc -l; }

for size in "${sizes[@]}"; do
  rm -rf "$work/archive" "$work/site"
  "$work/generator/KexieSite.Bench" reports "$work/archive" "$size" >&2
  mkdir "$work/site"
  printf 'title: 某省科学技术协会\nurl: https://example.org/\n' >"$work/site/site.yml"
  imported=$(measured "$kexie" import "$work/archive" --site "$work/site" --format json)
  fates="$(count written) $(count draft) $(count refused)"
  built=$(measured "$kexie" build --site "$work/site" --drafts --today 2026-12-31 --format json)
  echo "$size $fates $imported $built" >>"$work/rows"
done

table() {
  echo "| N | complete | drafts | refused | import s | ms a file | user s | peak MB | the site builds in s |"
  echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
  awk '{ printf "| %d | %d | %d | %d | %.2f | %.2f | %.2f | %.0f | %.2f |\n", $1, $2, $3, $4, $5, $5 * 1000 / $1, $6, $7 / 1024, $8 }' "$work/rows"
}

{
  echo "# kexie import"
  echo
  echo "Written by \`bench/import.sh ${sizes[*]}\`; one run each. What is measured: [README.md](README.md)."
  echo
  table
  echo
  echo "- machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo); files on $(stat -f -c %T "$work")"
  echo "- load average (1 min) before: $load, after: $(cut -d' ' -f1 /proc/loadavg)"
  echo "- kexie: commit $(git -C "$repository" rev-parse --short HEAD), .NET $(dotnet --version)"
} >"$bench/import-results.md"
table
