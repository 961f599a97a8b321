#!/bin/bash
# Builds generated association sites with kexie and with Hugo and compares them.
#
# usage: bench/run.sh [N…]        (default: 100 1000 10000)
# env:   RUNS   builds of each, alternately, from clean (5)
#        WORK   where sites are built (a folder of its own in /dev/shm, else bench/work)
# Needs the .NET SDK, GNU time (Debian: time) and, for the comparison, Hugo (Debian: hugo).
# Prints a table and writes bench/results.md. See bench/README.md for what is compared.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/.." && pwd)
bench=$repository/bench
runs=${RUNS:-5}
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 1000 10000)

for size in "${sizes[@]}" "$runs"; do
  [[ $size =~ ^[1-9][0-9]*$ ]] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
done
[ -x /usr/bin/time ] || { echo "bench: /usr/bin/time is missing (Debian: apt-get install time)" >&2; exit 2; }

tools=(kexie)
if command -v hugo >/dev/null; then tools+=(hugo); else echo "bench: hugo is not installed (Debian: apt-get install hugo); kexie is measured alone" >&2; fi

mkdir -p "$bench/work"
if [ -n "${WORK:-}" ]; then mkdir -p "$WORK"; work=$(mktemp -d "$WORK/kexie-bench.XXXXXX")
elif [ -d /dev/shm ] && [ -w /dev/shm ]; then work=$(mktemp -d /dev/shm/kexie-bench.XXXXXX)
else work=$(mktemp -d "$bench/work/sites.XXXXXX"); fi
trap 'rm -rf "$work"' EXIT

kexie=$bench/work/kexie
generator=$bench/work/generator
echo "publishing kexie (ReadyToRun) and the generator …" >&2
rm -rf "$kexie" "$generator"
dotnet publish "$repository/generator/KexieSite.Cli" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$kexie" -v quiet >&2
dotnet publish "$bench/KexieSite.Bench" -c Release -o "$generator" -v quiet >&2

clean() { case $1 in
  kexie) rm -rf output .kexie ;;
  hugo) rm -rf public resources .hugo_build.lock ;;
esac; }

# The day is fixed: what is published must not depend on when the benchmark runs.
command_of() { case $1 in
  kexie) echo "$kexie/kexie build --site $work/$2/kexie --output $work/$2/kexie/output --today 2026-12-31" ;;
  hugo) echo "hugo --quiet --buildFuture --source $work/$2/hugo" ;;
esac; }

# One build from clean; its line is: wall seconds, user seconds, peak resident KiB.
build() (
  tool=$1 size=$2 log=$work/$2/$1.log
  cd "$work/$size/$tool"
  clean "$tool"
  # shellcheck disable=SC2046
  if ! /usr/bin/time -q -a -o "$work/$size/$tool.times" -f '%e %U %M' $(command_of "$tool" "$size") >"$log" 2>&1; then
    echo "bench: $tool failed at N=$size:" >&2; tail -20 "$log" >&2; exit 1
  fi
)

# Hugo writes a page that only redirects for every list; those are not pages of the site.
pages() { case $1 in
  kexie) find "$work/$2/kexie/output" -name '*.html' | wc -l ;;
  hugo) find "$work/$2/hugo/public" -name '*.html' -not -path '*/page/1/index.html' | wc -l ;;
esac; }

# The run with the median wall time.
median() { sort -n "$work/$2/$1.times" | sed -n "$(((runs + 1) / 2))p"; }

rows=$work/rows
for size in "${sizes[@]}"; do
  mkdir -p "$work/$size"
  for tool in "${tools[@]}"; do
    "$generator/KexieSite.Bench" "$([ "$tool" = kexie ] && echo site || echo hugo)" "$work/$size/$tool" "$size" >"$work/$size/$tool.counts"
  done
  for ((run = 1; run <= runs; run++)); do
    for tool in "${tools[@]}"; do build "$tool" "$size"; done
  done
  for tool in "${tools[@]}"; do
    echo "$tool $size $(pages "$tool" "$size") $(median "$tool" "$size") $([ ${#tools[@]} -gt 1 ] && median hugo "$size" | cut -d' ' -f1 || echo -)" >>"$rows"
  done
  rm -rf "${work:?}/$size"
done

table() {
  echo "| tool | N | pages | wall s | user s | peak MB | wall ÷ Hugo's |"
  echo "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
  awk '{ ratio = ($7 == "-" || $7 == 0) ? "–" : sprintf("%.2f", $4 / $7)
         printf "| %s | %d | %d | %.2f | %.2f | %.0f | %s |\n", $1, $2, $3, $4, $5, $6 / 1024, ratio }' "$rows"
}

{
  echo "# Results"
  echo
  echo "Written by \`bench/run.sh ${sizes[*]}\`; medians of $runs builds from clean, the tools in turn. What is compared: [README.md](README.md)."
  echo
  table
  echo
  echo "- machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo); sites on $(stat -f -c %T "$work")"
  echo "- system: $(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r)"
  echo "- kexie: $("$kexie/kexie" --version 2>/dev/null | head -1 || true), commit $(git -C "$repository" rev-parse --short HEAD), .NET $(dotnet --version)"
  [ ${#tools[@]} -eq 1 ] || echo "- Hugo: $(hugo version | cut -d' ' -f2)"
} >"$bench/results.md"
table
