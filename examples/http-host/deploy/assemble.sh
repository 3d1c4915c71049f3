#!/bin/sh
# Puts what a running host needs, and nothing else, into an empty folder:
#   npm ci && npm run build && examples/http-host/deploy/assemble.sh /opt/servicebook
# The image is made by it, and so is the folder of the systemd unit.
set -eu

to=${1:?"usage: assemble.sh <empty folder>"}
host=examples/http-host
packages="packages/core packages/postgres packages/intake packages/cli"
cd "$(dirname "$0")/../../.."

fail() {
  echo "assemble.sh: $1" >&2
  exit 2
}

node -e 'process.exit(process.features.typescript ? 0 : 1)' || fail "this is Node $(node -v); it takes 24"
mkdir -p "$to"
[ -z "$(ls -A "$to")" ] || fail "$to is not empty"

# The packages as a consumer gets them; the host runs from its sources.
for package in $packages; do
  [ -f "$package/dist/index.js" ] || fail "$package is not built; run npm run build"
  mkdir -p "$to/$package"
  cp -pR "$package/package.json" "$package/dist" "$to/$package/"
done
mkdir -p "$to/$host"
cp -pR "$host/package.json" "$host/src" "$to/$host/"
cp -p package.json package-lock.json LICENSE "$to/"

# Their dependencies alone, as locked. No script of a dependency is run.
cd "$to"
npm ci --workspace=@servicebook/http-host --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error

# The page, so that the host finds it made and writes nothing into its own folder.
node "$host/src/page/build.ts"
