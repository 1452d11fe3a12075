# bash completion of textpipeline: source <(textpipeline completion bash)
_textpipeline() {
  local word=${COMP_WORDS[COMP_CWORD]} line=${COMP_LINE:0:COMP_POINT} suggestion
  line="textpipeline${line#"${COMP_WORDS[0]}"}"
  COMPREPLY=()
  while IFS= read -r suggestion; do
    # Options only where one was begun: else files, which bash completes where nothing is suggested.
    if [[ $suggestion == "$word"* && ( $suggestion != -* || $word == -* ) ]]; then
      COMPREPLY+=("$suggestion")
    fi
  done < <("${COMP_WORDS[0]}" "[suggest:${#line}]" "$line" 2>/dev/null)
}
complete -o default -F _textpipeline textpipeline
