#!/usr/bin/env bash
# Memory and scaling of a published build on generated corpora. Needs twice the size of the large corpus on disk.
#   tests/scale.sh              500 MB and 5,000 MB
#   tests/scale.sh 100 1000     other sizes
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
small=${1:-500} large=${2:-5000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
dotnet publish src/TextPipeline.Cli -c Release -o "$folder/host" --nologo -v q
dotnet build tests/TextPipeline.Benchmarks -c Release --nologo -v q
corpus() { dotnet run -c Release --no-build --project tests/TextPipeline.Benchmarks -- write "$folder/in.jsonl" "$1"; }
printf 'name: scale\nstages: [repair_encoding]\n' > "$folder/scale.yaml"

# The system keeps the highest resident size of a process; the last look before its end is near enough.
peak() {
  "$folder/host/textpipeline" "$@" 2> "$folder/log" &
  local process=$! kilobytes=0 seen
  while kill -0 "$process" 2> /dev/null; do
    seen=$(awk '/VmHWM/ {print $2}' "/proc/$process/status" 2> /dev/null || true)
    kilobytes=${seen:-$kilobytes}
    sleep 0.05
  done
  wait "$process"
  echo $((kilobytes / 1000))
}

echo "== peak resident memory, JSON Lines to JSON Lines, every record kept (bounds: 400 MB, and 1.2 times that of the small corpus)"
for size in "$small" "$large"; do
  corpus "$size"
  echo "$size MB: $(peak run "$folder/scale.yaml" "$folder/in.jsonl" -o "$folder/out.jsonl") MB; $(tail -n 1 "$folder/log")"
  rm -rf "$folder"/out.jsonl*
done

echo "== from 1 to 2 workers, clean_only on $((small / 5)) MB, seconds in turn (bound: 1.7 times as fast)"
corpus $((small / 5))
for _ in 1 2 3; do
  for workers in 1 2; do
    start=$(date +%s%N)
    "$folder/host/textpipeline" run pipelines/clean_only.yaml "$folder/in.jsonl" -o "$folder/out.jsonl" --resume never --workers "$workers" -q 2> /dev/null
    echo "$workers $((($(date +%s%N) - start) / 1000000))"
  done
done | awk '{ms = $2; if (!($1 in best) || ms < best[$1]) best[$1] = ms} END {printf "1 worker %d ms, 2 workers %d ms: %.2f times\n", best[1], best[2], best[1] / best[2]}'
