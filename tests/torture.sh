#!/usr/bin/env bash
# Kills runs and watches at random moments, 60 times for each form of output, and compares what comes out in the end with an undisturbed run; lints a thousand mutations of each shipped pipeline.
#   tests/torture.sh          60 kills
#   tests/torture.sh 500      as many as you like
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
TEXTPIPELINE_KILLS=${1:-60} TEXTPIPELINE_MUTATIONS=${TEXTPIPELINE_MUTATIONS:-1000} dotnet test --project tests/TextPipeline.Cli.Tests --no-progress --filter-class '*RunTortureTests' '*WatchTests' '*MutatedPipelineTests'
