# fish completion of textpipeline: textpipeline completion fish | source
function __textpipeline_suggest
    set -l line (commandline --cut-at-cursor --current-process)
    set -l position (string length -- "$line")
    set -l suggestions (textpipeline "[suggest:$position]" "$line" 2>/dev/null)
    # Options only where one was begun.
    if string match --quiet -- '-*' (commandline --cut-at-cursor --current-token)
        string match -- '-*' $suggestions
    else
        string match --invert -- '-*' $suggestions
    end
end
complete --command textpipeline --arguments '(__textpipeline_suggest)'
