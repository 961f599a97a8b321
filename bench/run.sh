#!/bin/bash
# Builds generated association sites with kexie and with Hugo and compares them.
#
# usage: bench/run.sh [N…]        (default: 100 1000 10000 100000)
# env:   RUNS   builds of each kind, the tools in turn (5; from 50,000 items on 1)
#        WORK   where sites are built (a folder of its own in /dev/shm, else bench/work)
# Needs the .NET SDK, GNU time (Debian: time) and, for the comparison, Hugo (Debian: hugo).
# Prints the tables and writes bench/results.md. See bench/README.md for what is compared.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/.." && pwd)
bench=$repository/bench
most=${RUNS:-5}
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 1000 10000 100000)

for size in "${sizes[@]}" "$most"; do
  [[ $size =~ ^[1-9][0-9]*$ ]] || { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
done
[ -x /usr/bin/time ] || { echo "bench: /usr/bin/time is missing (Debian: apt-get install time)" >&2; exit 2; }

# plain: kexie with pages as plain as Hugo's; site: kexie as its users meet it.
tools=(plain site)
if command -v hugo >/dev/null; then tools+=(hugo); else echo "bench: hugo is not installed (Debian: apt-get install hugo); kexie is measured alone" >&2; fi

mkdir -p "$bench/work"
if [ -n "${WORK:-}" ]; then mkdir -p "$WORK"; work=$(mktemp -d "$WORK/kexie-bench.XXXXXX")
elif [ -d /dev/shm ] && [ -w /dev/shm ]; then work=$(mktemp -d /dev/shm/kexie-bench.XXXXXX)
else work=$(mktemp -d "$bench/work/sites.XXXXXX"); fi
trap 'rm -rf "$work"' EXIT

kexie=$bench/work/kexie
generator=$bench/work/generator
echo "publishing kexie (self-contained, composite ReadyToRun) and the generator …" >&2
rm -rf "$kexie" "$generator"
# Objects of their own: those of a composite image do not fit those of another publication.
dotnet publish "$repository/generator/KexieSite.Cli" -c Release -r linux-x64 --self-contained true -p:PublishReadyToRun=true \
  -p:PublishReadyToRunComposite=true --artifacts-path "$bench/work/artifacts" -o "$kexie" -v quiet >&2
dotnet publish "$bench/KexieSite.Bench" -c Release -o "$generator" -v quiet >&2

clean() { case $1 in
  plain | site) rm -rf output .kexie ;;
  hugo) rm -rf public resources .hugo_build.lock ;;
esac; }

# The day is fixed: what is published must not depend on when the benchmark runs.
command_of() { case $1 in
  plain | site) echo "$kexie/kexie build --site $work/$2/$1 --output $work/$2/$1/output --today 2026-12-31" ;;
  hugo) echo "hugo --quiet --buildFuture --source $work/$2/hugo" ;;
esac; }

# One build as it stands; its line in TOOL.KIND is: wall seconds, user and system seconds, peak resident KiB.
build() (
  tool=$1 size=$2 kind=$3 log=$work/$2/$1.log
  cd "$work/$size/$tool"
  # shellcheck disable=SC2046
  if ! /usr/bin/time -q -a -o "$work/$size/$tool.$kind" -f '%e %U %S %M' $(command_of "$tool" "$size") >"$log" 2>&1; then
    echo "bench: $tool failed at N=$size:" >&2; tail -20 "$log" >&2; exit 1
  fi
)

# Hugo writes a page that only redirects for every list; those are not pages of the site.
pages() { case $1 in
  plain | site) find "$work/$2/$1/output" -name '*.html' | wc -l ;;
  hugo) find "$work/$2/hugo/public" -name '*.html' -not -path '*/page/1/index.html' | wc -l ;;
esac; }

# The median of a column of one tool's builds of one kind.
median() { awk -v c="$4" '{ print $c }' "$work/$2/$1.$3" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
processor() { awk '{ print $2 + $3 }' "$work/$2/$1.clean" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b > 0) printf "%.2f", a / b; else print "–" }'; }

measure() {
  local size=$1 runs=$2 run tool text
  for ((run = 1; run <= runs; run++)); do
    for tool in "${tools[@]}"; do
      (cd "$work/$size/$tool" && clean "$tool")
      build "$tool" "$size" clean
    done
    # A file changed less than a clock step before a build is not trusted by the next: nobody saves and builds within 0.5 s.
    sleep 0.5
    build plain "$size" unchanged
    text=$(find "$work/$size/plain/content/activities" -name '*.md' | LC_ALL=C sort | sed -n "$((run))p")
    cp -p "$text" "$work/$size/text"
    printf '\n又一段。\n' >>"$text"
    sleep 0.5
    build plain "$size" edit
    cp -p "$work/$size/text" "$text"
    sleep 0.5
  done
}

last=$bench/work/last-results.md
if [ -f "$bench/results.md" ]; then cp "$bench/results.md" "$last"; else : >"$last"; fi

rows=$work/rows defaults=$work/defaults
for size in "${sizes[@]}"; do
  runs=$most
  [ "$size" -lt 50000 ] || runs=1
  mkdir -p "$work/$size"
  for tool in "${tools[@]}"; do "$generator/KexieSite.Bench" "$tool" "$work/$size/$tool" "$size" >/dev/null; done
  build plain "$size" first # builds the theme
  measure "$size" "$runs"
  hugo=0 hugoMemory=0 hugoPages=–
  if [ ${#tools[@]} -gt 2 ]; then hugo=$(median hugo "$size" clean 1) hugoMemory=$(median hugo "$size" clean 4) hugoPages=$(pages hugo "$size"); fi
  wall=$(median plain "$size" clean 1) memory=$(median plain "$size" clean 4)
  echo "| $size | $(pages plain "$size") | $hugoPages | $wall | $hugo | $(ratio "$wall" "$hugo") | $(ratio "$(processor plain "$size")" "$([ "$hugo" = 0 ] && echo 0 || processor hugo "$size")") | $((memory / 1024)) | $(ratio "$memory" "$hugoMemory") | $(median plain "$size" unchanged 1) | $(median plain "$size" edit 1) | $(awk -v s="$wall" -v n="$size" 'BEGIN { printf "%.2f", s * 1000 / n }') |" >>"$rows"
  wall=$(median site "$size" clean 1) memory=$(median site "$size" clean 4)
  echo "| $size | $(pages site "$size") | $wall | $(ratio "$wall" "$hugo") | $(processor site "$size") | $((memory / 1024)) | $(ratio "$memory" "$hugoMemory") | $(awk -v s="$wall" -v n="$size" 'BEGIN { printf "%.2f", s * 1000 / n }') |" >>"$defaults"
  rm -rf "${work:?}/$size"
done

tables() {
  echo "## Equal pages: \`theme: bench\`, no search"
  echo
  echo "| N | pages | Hugo's | clean s | Hugo s | clean ÷ Hugo | processor ÷ Hugo | peak MB | memory ÷ Hugo | nothing changed s | one edit s | ms an item |"
  echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
  cat "$rows"
  echo
  echo "## As users meet it: \`theme: kexie\`, search, feeds, calendars, metadata"
  echo
  echo "| N | pages | clean s | clean ÷ Hugo's plain pages | processor s | peak MB | memory ÷ Hugo | ms an item |"
  echo "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |"
  cat "$defaults"
}

{
  echo "# Results"
  echo
  echo "Written by \`bench/run.sh ${sizes[*]}\`; medians of $most builds (1 from 50,000 items on), the tools in turn. What is compared: [README.md](README.md)."
  echo
  tables
  echo
  echo "- machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo); sites on $(stat -f -c %T "$work")"
  echo "- system: $(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r)"
  echo "- kexie: $("$kexie/kexie" --version 2>/dev/null | head -1 || true), commit $(git -C "$repository" rev-parse --short HEAD), .NET $(dotnet --version)"
  [ ${#tools[@]} -lt 3 ] || echo "- Hugo: $(hugo version | cut -d' ' -f2)"
} >"$bench/results.md"
tables

# The ratio is what a busy or a slow machine spoils least.
awk -F'|' '
  /^## / { plain = /Equal pages/ }
  FNR == NR { if (plain && $2 + 0 > 0) before[$2 + 0] = $7 + 0; next }
  plain && before[$2 + 0] > 0 && $7 + 0 > 1.1 * before[$2 + 0] { printf "bench: WARNING: N=%d takes %.2f of Hugo’s time, last time %.2f\n", $2, $7, before[$2 + 0] }
' "$last" "$bench/results.md" >&2
