#!/usr/bin/env bash
# Benchmarks, to be read as ratios: machines are noisy.
#   tests/benchmark.sh            the host's own cost with and without a journal, and start-up of a published build
#   tests/benchmark.sh 1000 1     the host's own cost on 1,000 MB with 1 worker
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

echo "== the host's own cost: read, parse, 4 stages that do nothing, ordered write (bounds: 300 MB per CPU-second, 285 with a journal, which takes 5 %; 5,000 bytes a document)"
dotnet run -c Release --project tests/TextPipeline.Benchmarks -- "${@:-200}"

echo "== start-up: one small document through news_id, from process start to its end (bound: 150 ms)"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet publish src/TextPipeline.Cli -c Release -o "$folder/host" --nologo -v q
for _ in $(seq 20); do
  start=$(date +%s%N)
  "$folder/host/textpipeline" run pipelines/news_id.yaml pipelines/samples/news_id.txt >"$folder/out" 2>&1
  echo $((($(date +%s%N) - start) / 1000000))
done | sort -n | awk '{ms[NR]=$1} END {printf "minimum %d ms, median %d ms of %d runs\n", ms[1], ms[int((NR + 1) / 2)], NR}'
