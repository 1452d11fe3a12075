#compdef textpipeline
# zsh completion of textpipeline: source <(textpipeline completion zsh), after compinit
_textpipeline() {
  local word=${words[CURRENT]} line="textpipeline ${(j: :)words[2,CURRENT]}" suggestion
  local -a suggestions
  for suggestion in "${(@f)$(${words[1]} "[suggest:${#line}]" "$line" 2>/dev/null)}"; do
    # Options only where one was begun: else files.
    if [[ -n $suggestion && ( $suggestion != -* || $word == -* ) ]]; then
      suggestions+=("$suggestion")
    fi
  done
  if (( ${#suggestions} )); then
    compadd -a suggestions
  else
    _files
  fi
}
compdef _textpipeline textpipeline
