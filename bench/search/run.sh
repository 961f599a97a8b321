#!/bin/bash
# Builds the generated site and compares its search with a plain one, and with Pagefind; see docs/search.md.
#
# usage: bench/search/run.sh [N] [--pagefind]   (default: 10000 items)
# env:   WORK   where the site is built (a new folder in /dev/shm, else in bench/work)
#        TOOLS  where puppeteer-core and pagefind are installed (default: bench/search, after npm install)
#        CHROMIUM  the browser (/usr/bin/chromium)
# Needs the .NET SDK, Node 20.11 or newer, Chromium; for Pagefind 6 GB of memory and GNU time.
set -euo pipefail
export LC_ALL=C.UTF-8 DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

repository=$(cd "$(dirname "$0")/../.." && pwd)
size=10000
if [[ ${1:-} =~ ^[1-9][0-9]*$ ]]; then size=$1; shift; fi
parent=${WORK:-/dev/shm}
[ -w "$parent" ] || { parent=$repository/bench/work; mkdir -p "$parent"; }
work=$(mktemp -d "$parent/kexie-search.XXXXXX")
trap 'rm -rf "$work"' EXIT

cd "$repository"
node bench/search/vectors.mjs
dotnet run --project bench/KexieSite.Bench -c Release -- site "$work/site" "$size" >/dev/null
dotnet run --project generator/KexieSite.Cli -c Release -- build --site "$work/site" --today 2026-12-31 --timings
echo "index: $(find "$work/site/output/search" -type f ! -name '*.html' | wc -l) files, $(find "$work/site/output/search" -type f ! -name '*.html' -print0 | xargs -0 cat | wc -c) bytes"
TMPDIR=$work node bench/search/compare.mjs "$work/site" "$work/site/output" --list
if [ "${1:-}" = --pagefind ]; then
  TMPDIR=$work node bench/search/compare.mjs "$work/site" "$work/site/output" --pagefind
fi
