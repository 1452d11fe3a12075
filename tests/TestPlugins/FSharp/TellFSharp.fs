namespace TestPlugins.FSharp

open System.Collections.Immutable
open System.ComponentModel
open System.IO
open TextPipeline

[<Sealed>]
type TellFSharpOptions() =
    [<Description("How often the text is counted.")>]
    member val Times = 1 with get, set

[<Sealed; Stage("tell_fsharp", "Counts the words, in F#.", Assigns = [| "metadata:tell_fsharp" |])>]
type TellFSharpStage(options: TellFSharpOptions) =
    inherit SyncStage()

    static let seen = MetadataKey<ImmutableArray<string>>("tell_fsharp")

    override _.Process(document, context) =
        let words = document.Text.Split(' ') |> List.ofArray |> List.map String.length
        let core = typeof<list<int>>.Assembly
        context.Count("words", int64 words.Length)

        let lines =
            [ $"%s{core.GetName().Name} of %s{Path.GetFileName(Path.GetDirectoryName(core.Location))}"
              $"%A{words} times %d{options.Times}" ]

        StageResult.Emit(document.With(seen, ImmutableArray.CreateRange lines))

    interface IStageFactory<TellFSharpOptions> with
        static member Create(options, _) = new TellFSharpStage(options) :> IStage
