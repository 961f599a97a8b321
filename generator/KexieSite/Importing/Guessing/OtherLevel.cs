using System.Text.RegularExpressions;
using KexieSite.Regions;

namespace KexieSite.Importing.Guessing;

/// <summary>Finds that a text calls its own association one of another level than the site's: 区科协 in the site of a 县.</summary>
internal static partial class OtherLevel
{
    /// <summary>The words; null where the text does not say what it is of, or says the site's own level.</summary>
    public static string? In(ImportedText text, Division own)
    {
        var kind = own.Name[^1..];
        foreach (var line in new[] { text.Title, text.Fact("issuer")?.Value ?? "" })
        {
            if (Body().Match(line) is { Success: true } body)
            {
                return body.Groups["kind"].Value == kind ? null : Quoting.Around(line, body.Index, body.Length);
            }
        }

        var calls = text.Passages.SelectMany(p => Call().Matches(p.Text).Select(m => (Kind: m.Groups["kind"].Value, Quote: Quoting.Around(p.Text, m.Index, m.Length)))).ToList();
        return calls.Count == 0 || calls.Exists(c => c.Kind == kind) ? null : calls[0].Quote;
    }

    [GeneratedRegex("(?<kind>[县市区州旗盟省镇乡村校]|街道|社区|办事处)(?:科协|科学技术协会)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Body();

    [GeneratedRegex("(?<![\\p{IsCJKUnifiedIdeographs}])(?<kind>[县市区州旗盟省])科协|我(?<kind>[县市区州旗盟省])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Call();
}
