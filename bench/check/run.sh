#!/bin/bash
# Measures `kexie check` on generated association sites, and that it finds nothing on them.
#
# usage: bench/check/run.sh [N…]   (default: 100 1000 10000)
# env:   RUNS   checks of each (5)
#        WORK   where sites are made (a folder of its own in /dev/shm, else bench/work)
# Needs the .NET SDK and GNU time (Debian: time). Prints a table and writes bench/check/results.md.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/../.." && pwd)
bench=$repository/bench
runs=${RUNS:-5}
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 1000 10000)

for size in "${sizes[@]}" "$runs"; do
  [[ $size =~ ^[1-9][0-9]*$ ]] || { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
done
[ -x /usr/bin/time ] || { echo "bench: /usr/bin/time is missing (Debian: apt-get install time)" >&2; exit 2; }

mkdir -p "$bench/work"
if [ -n "${WORK:-}" ]; then mkdir -p "$WORK"; work=$(mktemp -d "$WORK/kexie-check.XXXXXX")
elif [ -d /dev/shm ] && [ -w /dev/shm ]; then work=$(mktemp -d /dev/shm/kexie-check.XXXXXX)
else work=$(mktemp -d "$bench/work/sites.XXXXXX"); fi
trap 'rm -rf "$work"' EXIT

kexie=$bench/work/kexie
generator=$bench/work/generator
echo "publishing kexie (ReadyToRun) and the generator …" >&2
rm -rf "$kexie" "$generator"
dotnet publish "$repository/generator/KexieSite.Cli" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$kexie" -v quiet >&2
dotnet publish "$bench/KexieSite.Bench" -c Release -o "$generator" -v quiet >&2

# The day is fixed: what is found must not depend on when the benchmark runs.
rows=$work/rows
for size in "${sizes[@]}"; do
  site=$work/$size
  "$generator/KexieSite.Bench" site "$site" "$size" >/dev/null
  for ((run = 1; run <= runs; run++)); do
    /usr/bin/time -q -a -o "$work/$size.times" -f '%e %U %M' "$kexie/kexie" check --site "$site" --today 2026-12-31 --format json >"$work/$size.json"
  done
  pages=$(sed -nE 's/.*"pages":([0-9]+).*/\1/p' "$work/$size.json")
  findings=$({ grep -o '"code":"KX[0-9]*"' "$work/$size.json" || true; } | wc -l)
  echo "$size $pages $findings $(sort -n "$work/$size.times" | sed -n "$(((runs + 1) / 2))p")" >>"$rows"
  rm -rf "$site"
done

table() {
  echo "| N | pages | findings | wall s | user s | peak MB |"
  echo "| ---: | ---: | ---: | ---: | ---: | ---: |"
  awk '{ printf "| %d | %d | %d | %.2f | %.2f | %.0f |\n", $1, $2, $3, $4, $5, $6 / 1024 }' "$rows"
}

{
  echo "# Results of the check"
  echo
  echo "Written by \`bench/check/run.sh ${sizes[*]}\`; medians of $runs runs. Every text is checked and every page rendered in memory and looked at."
  echo
  table
  echo
  echo "- machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo); sites on $(stat -f -c %T "$work")"
  echo "- load when it ran (1 min): $(cut -d' ' -f1 /proc/loadavg)"
  echo "- kexie: $("$kexie/kexie" --version | head -1), commit $(git -C "$repository" rev-parse --short HEAD), .NET $(dotnet --version)"
} >"$bench/check/results.md"
table
