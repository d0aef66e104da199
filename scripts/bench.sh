#!/usr/bin/env bash
# Fills a folder, measures the program from outside and from inside; every figure with its baseline.
set -euo pipefail
cd "$(dirname "$0")/.."
dossiers=${DOSSIERS:-120000}
bin=$(swift build -c release --show-bin-path)
folder=$(mktemp -d)
server=""
trap '[ -n "$server" ] && kill "$server" 2>/dev/null; rm -rf "$folder"' EXIT
port=$((20000 + RANDOM % 20000))

echo "simulate: $("$bin/motcua" simulate --data "$folder/data" --dossiers "$dossiers" --seed 5)"
start=$(date +%s%N)
echo "verify: $("$bin/motcua" verify --data "$folder/data" | tail -1) in $(( ($(date +%s%N) - start) / 1000000 )) ms"

wait_ready() { until curl -sf "http://127.0.0.1:$port/health/ready" >/dev/null; do sleep 0.02; done; }
start=$(date +%s%N)
"$bin/motcua" serve --practice --data "$folder/data" --port "$port" 2>/dev/null & server=$!
wait_ready
echo "ready on an existing folder: $(( ($(date +%s%N) - start) / 1000000 )) ms (promised 500)"
sleep 3
echo "idle: $(( $(awk '/VmRSS/ {print $2}' /proc/$server/status) / 1024 )) MB resident, with the starter catalogue (promised 80)"
if command -v wrk >/dev/null; then
    token=$("$bin/motcua" practice accounts --data "$folder/data" --json | python3 -c 'import json,sys; print(next(a["token"] for a in json.load(sys.stdin) if a["role"] == "applicant"))')
    curl -s "http://127.0.0.1:$port/api/v1/procedures/1.001612" | python3 -c 'import json,sys; print(json.dumps(json.load(sys.stdin)["example"]))' > "$folder/body.json"
    cat > "$folder/post.lua" <<EOF
wrk.method = "POST"
wrk.body = io.open("$folder/body.json"):read("*a")
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer $token"
EOF
    echo "filing through HTTP to fsync, 64 connections:"
    wrk -t2 -c64 -d8s -s "$folder/post.lua" "http://127.0.0.1:$port/api/v1/dossiers" | grep -E "Requests/sec|Non-2xx|Latency"
    wrk -t1 -c1 -d3s "http://127.0.0.1:$port/" | grep -E "Requests/sec" | sed 's/^/home page, one connection: /'
else
    echo "filing through HTTP: wrk is not installed, left out"
fi
kill "$server"; wait "$server" 2>/dev/null || true; server=""
"$bin/motcua-bench" --data "$folder/data" ${PROCEDURES:+--procedures "$PROCEDURES"}

start=$(date +%s%N)
"$bin/motcua" serve --practice --data "$folder/new" --port "$port" 2>/dev/null & server=$!
wait_ready
echo "ready on an empty folder, 20,000 practice dossiers made: $(( ($(date +%s%N) - start) / 1000000 )) ms (promised 15000)"
