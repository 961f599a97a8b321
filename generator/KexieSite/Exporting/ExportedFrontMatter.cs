using KexieSite.Importing;
using KexieSite.Loading;
using KexieSite.Parsing;

namespace KexieSite.Exporting;

/// <summary>What of a front matter goes with a Word file.</summary>
internal static class ExportedFrontMatter
{
    /// <summary>
    /// Its lines; none where they cannot be told apart. Comments are for those who write the text, not for those who get the file; which findings of the checks
    /// are passed over is for whoever publishes a text, and no file from outside may say it.
    /// </summary>
    public static string Of(SourceFile file)
    {
        if (FrontMatterLines.TryRead(FrontMatterSplit.Of(file).Value.Lines) is not { } lines)
        {
            return "";
        }

        lines.Remove("ignore");
        return string.Join('\n', lines.Lines);
    }
}
