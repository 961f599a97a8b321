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
    public const string Settings = "title: 富源县科协\ndescription: 富源县科学技术协会的网站。\nurl: https://kexie.example.org\nregion: 云南/曲靖/富源\n";

    /// <summary>The files of one form, the settings among them.</summary>
    public IEnumerable<ExampleFile> FilesOf(ExampleRole role)
    {
        var files = Files.Where(file => file.Kind != "command" && (file.Role == ExampleRole.Given || file.Role == role)).ToList();
        return files.Exists(file => file.Path == "site.yml") ? files : files.Prepend(new ExampleFile(role, "", "site.yml", Settings, "", ""));
    }

    /// <summary>The command line of one form, without <c>kexie</c>.</summary>
    public string CommandOf(ExampleRole role)
    {
        var commands = Files.Where(file => file.Kind == "command").ToList();
        var written = commands.Find(file => file.Role == role) ?? commands.Find(file => file.Role == ExampleRole.Given);
        return written?.Text.Trim()["kexie ".Length..] ?? (string.CompareOrdinal(Code, "KX51") >= 0 && string.CompareOrdinal(Code, "KX60") < 0 ? "check" : "build");
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
}
