using System.Collections.Immutable;
using System.Globalization;

namespace KexieSite.Tests.Diagnostics.Examples;

/// <summary>What shows a rule at work: a site in which it is found, and one in which it is not.</summary>
/// <param name="Code">The rule's code.</param>
/// <param name="Place">Line and column in the first block, <c>-</c> for its file as a whole, another file or folder, or empty where there is none.</param>
/// <param name="Proof">The test class that proves the rule where the example is only to be read; empty for an example that is run.</param>
/// <param name="Unproven">Why the rule is not proven at all; empty where it is.</param>
/// <param name="Note">What a reader should know beside the texts; may be empty.</param>
/// <param name="Files">The blocks in their order.</param>
internal sealed record RuleExample(string Code, string Place, string Proof, string Unproven, string Note, ImmutableArray<ExampleFile> Files)
{
    /// <summary>The site's settings, unless an example brings its own.</summary>
    public const string Settings = "title: 富源县科协\ndescription: 富源县科学技术协会的网站。\nurl: https://kexie.internal\nregion: 云南/曲靖/富源\n";

    /// <summary>The blocks of one form in their order. Settings come first where it has none, and where it has no command, a build or a check comes last.</summary>
    public ImmutableArray<ExampleFile> StepsOf(ExampleRole role)
    {
        var written = Files.Where(file => file.Role == ExampleRole.Given || file.Role == role).ToList();
        var settings = new ExampleFile(role, "", "site.yml", Settings, "", "");
        var command = new ExampleFile(role, ExampleFile.Command, "", "", IsOfChecks ? "kexie check\n" : "kexie build\n", "");
        return
        [
            .. written.Exists(file => file.Path == settings.Path) ? Array.Empty<ExampleFile>() : [settings],
            .. written,
            .. written.Exists(file => file.Kind == ExampleFile.Command) ? Array.Empty<ExampleFile>() : [command],
        ];
    }

    /// <summary>Whether the command is run over it; else it is only to be read.</summary>
    public bool IsRun => Proof.Length == 0 && Unproven.Length == 0;

    /// <summary>The place as a report tells it.</summary>
    public string PlaceInFile => Place.Split(':') switch
    {
        [var line, var column] => $"{Files[0].Path} {Code} {int.Parse(line, CultureInfo.InvariantCulture) + Files[0].FirstLine}:{column}",
        ["-"] => $"{Files[0].Path} {Code}",
        [""] => Code,
        _ => $"{Place} {Code}",
    };

    private bool IsOfChecks => string.CompareOrdinal(Code, "KX51") >= 0 && string.CompareOrdinal(Code, "KX60") < 0;
}
