#!/bin/bash
# Builds generated association sites with kexie, Hugo and Eleventy and compares them.
#
# usage: bench/run.sh [N…]        (default: 100 1000 10000 100000)
# env:   RUNS   builds of each kind, the tools in turn (5; from 50,000 items on 1)
#        WORK   where sites are built (a folder of its own in /dev/shm, else bench/work)
# Needs the .NET SDK, GNU time (Debian: time) and, for the comparison, Hugo (Debian: hugo) and Node (Debian: nodejs, npm).
# Eleventy is installed from the npm registry into bench/work; above 10,000 items it is left out, from 10,000 on it builds once.
# Prints the tables and writes bench/results.md. See bench/README.md for what is compared.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/.." && pwd)
bench=$repository/bench
most=${RUNS:-5}
sizes=("$@")
[ ${#sizes[@]} -gt 0 ] || sizes=(100 1000 10000 100000)

for size in "${sizes[@]}" "$most"; do
  [[ $size =~ ^[1-9][0-9]*$ ]] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
done
[ -x /usr/bin/time ] || { echo "bench: /usr/bin/time is missing (Debian: apt-get install time)" >&2; exit 2; }

has() { command -v "$1" >/dev/null; }
has hugo || echo "bench: hugo is not installed (Debian: apt-get install hugo); kexie is measured without it" >&2

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

installed=$bench/work/eleventy
mkdir -p "$installed"
cp "$bench/KexieSite.Bench/Eleventy/"package*.json "$installed"
hasEleventy=false
if ! has node || ! has npm; then echo "bench: node or npm is not installed (Debian: apt-get install nodejs npm); kexie is measured without Eleventy" >&2
elif npm ci --prefix "$installed" --no-audit --no-fund --loglevel=error >&2; then hasEleventy=true
else echo "bench: npm could not install Eleventy; kexie is measured without it" >&2; fi

# plain: kexie with pages as plain as Hugo's; site: kexie as its users meet it.
tools_for() {
  tools=(plain site)
  ! has hugo || tools+=(hugo)
  ! $hasEleventy || [ "$1" -gt 10000 ] || tools+=(eleventy)
}

clean() { case $1 in
  plain | site) rm -rf output .kexie ;;
  hugo) rm -rf public resources .hugo_build.lock ;;
  eleventy) rm -rf public ;;
esac; }

# The day is fixed: what is published must not depend on when the benchmark runs.
command_of() { case $1 in
  plain | site) echo "$kexie/kexie build --site $work/$2/$1 --output $work/$2/$1/output --today 2026-12-31" ;;
  hugo) echo "hugo --quiet --buildFuture --source $work/$2/hugo" ;;
  eleventy) echo "node $installed/node_modules/@11ty/eleventy/cmd.cjs" ;;
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

# Whether the tool was measured at this size; what it has no figure for is a dash.
measured() { [ -f "$work/$2/$1.clean" ]; }

# Hugo writes a page that only redirects for every list; those are not pages of the site.
pages() {
  measured "$1" "$2" || { echo –; return; }
  case $1 in
    plain | site) find "$work/$2/$1/output" -name '*.html' | wc -l ;;
    *) find "$work/$2/$1/public" -name '*.html' -not -path '*/page/1/index.html' | wc -l ;;
  esac
}

middle() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
# The median of a column of one tool's builds of one kind; of its processor time.
median() { if measured "$1" "$2"; then awk -v c="$4" '{ print $c }' "$work/$2/$1.$3" | middle; else echo –; fi; }
processor() { if measured "$1" "$2"; then awk '{ print $2 + $3 }' "$work/$2/$1.clean" | middle; else echo –; fi; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { if (b + 0 > 0) printf "%.2f", a / b; else print "–" }'; }
megabytes() { awk -v k="$1" 'BEGIN { if (k + 0 > 0) printf "%d", k / 1024; else print "–" }'; }
each() { awk -v s="$1" -v n="$2" 'BEGIN { printf "%.2f", s * 1000 / n }'; }

# The cells given, as a row of a table.
row() { printf '|'; printf ' %s |' "$@"; echo; }

measure() {
  local size=$1 runs=$2 run tool text
  for ((run = 1; run <= runs; run++)); do
    for tool in "${tools[@]}"; do
      [ "$tool" != eleventy ] || [ "$size" -lt 10000 ] || [ "$run" -eq 1 ] || continue
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
  tools_for "$size"
  mkdir -p "$work/$size"
  for tool in "${tools[@]}"; do "$generator/KexieSite.Bench" "$tool" "$work/$size/$tool" "$size" >/dev/null; done
  build plain "$size" first # builds the theme
  measure "$size" "$runs"
  hugo=$(median hugo "$size" clean 1) hugoMemory=$(median hugo "$size" clean 4)
  eleventy=$(median eleventy "$size" clean 1) eleventyMemory=$(median eleventy "$size" clean 4)
  wall=$(median plain "$size" clean 1) memory=$(median plain "$size" clean 4)
  row "$size" "$(pages plain "$size")" "$(pages hugo "$size") / $(pages eleventy "$size")" \
    "$wall" "$hugo" "$(ratio "$wall" "$hugo")" "$(ratio "$(processor plain "$size")" "$(processor hugo "$size")")" \
    "$eleventy" "$(ratio "$wall" "$eleventy")" \
    "$(megabytes "$memory")" "$(ratio "$memory" "$hugoMemory")" "$(megabytes "$eleventyMemory")" "$(ratio "$memory" "$eleventyMemory")" \
    "$(median plain "$size" unchanged 1)" "$(median plain "$size" edit 1)" "$(each "$wall" "$size")" >>"$rows"
  wall=$(median site "$size" clean 1) memory=$(median site "$size" clean 4)
  row "$size" "$(pages site "$size")" "$wall" "$(ratio "$wall" "$hugo")" "$(processor site "$size")" \
    "$(megabytes "$memory")" "$(ratio "$memory" "$hugoMemory")" "$(each "$wall" "$size")" >>"$defaults"
  rm -rf "${work:?}/$size"
done

tables() {
  echo "## Equal pages: \`theme: bench\`, no search"
  echo
  row N pages "Hugo's / Eleventy's" "clean s" "Hugo s" "clean ÷ Hugo" "processor ÷ Hugo" "Eleventy s" "clean ÷ Eleventy" \
    "peak MB" "memory ÷ Hugo" "Eleventy MB" "memory ÷ Eleventy" "nothing changed s" "one edit s" "ms an item"
  row ---:{,,,,,,,,,,,,,,,}
  cat "$rows"
  echo
  echo "## As users meet it: \`theme: kexie\`, search, feeds, calendars, metadata"
  echo
  row N pages "clean s" "clean ÷ Hugo's plain pages" "processor s" "peak MB" "memory ÷ Hugo" "ms an item"
  row ---:{,,,,,,,}
  cat "$defaults"
}

{
  echo "# Results"
  echo
  echo "Written by \`bench/run.sh ${sizes[*]}\`; medians of $most builds (1 from 50,000 items on, of Eleventy 1 from 10,000 on), the tools in turn. What is compared: [README.md](README.md)."
  echo
  tables
  echo
  echo "- machine: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -1), $(nproc) cores, $(awk '/^MemTotal/ { printf "%.0f GB", $2 / 1048576 }' /proc/meminfo); sites on $(stat -f -c %T "$work")"
  echo "- system: $(. /etc/os-release && echo "$PRETTY_NAME"), Linux $(uname -r)"
  echo "- kexie: $("$kexie/kexie" --version 2>/dev/null | head -1 || true), commit $(git -C "$repository" rev-parse --short HEAD), .NET $(dotnet --version)"
  ! has hugo || echo "- Hugo: $(hugo version | cut -d' ' -f2)"
  ! $hasEleventy || echo "- Eleventy: $(node "$installed/node_modules/@11ty/eleventy/cmd.cjs" --version), Node $(node --version)"
} >"$bench/results.md"
tables

# The ratio is what a busy or a slow machine spoils least.
awk -F'|' '
  /^## / { plain = /Equal pages/ }
  FNR == NR { if (plain && $2 + 0 > 0) before[$2 + 0] = $7 + 0; next }
  plain && before[$2 + 0] > 0 && $7 + 0 > 1.1 * before[$2 + 0] { printf "bench: WARNING: N=%d takes %.2f of Hugo’s time, last time %.2f\n", $2, $7, before[$2 + 0] }
' "$last" "$bench/results.md" >&2
