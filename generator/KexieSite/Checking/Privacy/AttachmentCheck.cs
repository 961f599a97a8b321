using System.Xml;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Checking.Privacy;

/// <summary>
/// Finds what an attachment tells of persons: one finding a file and kind, with the first place and how many there are, for a list of
/// five hundred pupils is one mistake.
/// </summary>
internal static class AttachmentCheck
{
    /// <summary>Checks a published file by its name and, where it can be looked into, by its words.</summary>
    public static IEnumerable<Finding> Check(SourcePath file, string path, PersonalNumbers numbers)
    {
        foreach (var finding in PrivacyCheck.CheckName(file, numbers))
        {
            yield return finding;
        }

        if (NewFormat(file.Extension) is { } format)
        {
            yield return Finding.Of(PrivacyRules.OldFormat.At(file, null, file.FileName, format));
        }

        var found = new Dictionary<DiagnosticRule, Tally>();
        var trouble = Collect(file, path, numbers, found);
        if (trouble is not null)
        {
            yield return Finding.Of(trouble.At(file, null, file.FileName));
        }

        foreach (var (rule, tally) in found)
        {
            yield return Finding.Of(rule.At(file, tally.Span, tally.First, new TextKey("check.inFile", tally.Place, tally.Count)));
        }
    }

    private static DiagnosticRule? Collect(SourcePath file, string path, PersonalNumbers numbers, Dictionary<DiagnosticRule, Tally> found)
    {
        try
        {
            foreach (var piece in AttachmentReader.Read(file, path))
            {
                foreach (var number in numbers.Find(piece.Text, piece.Heading))
                {
                    Count(number.Rule, number.Masked, number.Start, number.Length, piece);
                }

                foreach (var (start, length) in PupilNames.Find(piece.Text))
                {
                    Count(PrivacyRules.Pupil, piece.Text.Substring(start, length), start, length, piece);
                }
            }

            return null;
        }
        catch (AttachmentTooLargeException)
        {
            return PrivacyRules.TooLarge;
        }
        catch (InvalidDataException)
        {
            return PrivacyRules.Unreadable;
        }
        catch (XmlException)
        {
            return PrivacyRules.Unreadable;
        }

        void Count(DiagnosticRule rule, string shown, int start, int length, AttachmentPiece piece)
        {
            if (found.TryGetValue(rule, out var tally))
            {
                found[rule] = tally with { Count = tally.Count + 1 };
                return;
            }

            var span = piece.Line is { } line ? SourceSpan.OnLine(line, start + 1, length) : (SourceSpan?)null;
            found[rule] = new Tally(shown, piece.Place, span, 1);
        }
    }

    private static string? NewFormat(string extension) => extension switch
    {
        ".doc" or ".wps" => ".docx",
        ".xls" or ".et" => ".xlsx",
        _ => null,
    };

    /// <summary>The first of several findings, and how many there are.</summary>
    private sealed record Tally(string First, TextKey Place, SourceSpan? Span, int Count);
}
