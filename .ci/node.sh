# Sourced by the checks that run on Node: the packages of package.json, exactly as package-lock.json has them. The lock
# names no host (see .npmrc), so each machine fetches them from where it fetches others.
if [[ ! -e node_modules/.package-lock.json || package-lock.json -nt node_modules/.package-lock.json ]]; then
  npm ci --silent
  touch node_modules/.package-lock.json
fi
export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
