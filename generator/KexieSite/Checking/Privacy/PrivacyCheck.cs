using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Checking.Privacy;

/// <summary>
/// Finds what a text tells of persons. The file is read as it is written, front matter, addresses, pictures and code included: all of it
/// is published but comments.
/// </summary>
internal static class PrivacyCheck
{
    /// <summary>Checks a text and its file name.</summary>
    public static IEnumerable<Finding> Check(Manuscript manuscript, PersonalNumbers numbers)
    {
        foreach (var number in numbers.Find(manuscript.Text))
        {
            var span = manuscript.Span(number.Start, number.Start + number.Length);
            if (!manuscript.Prose.Comments.Any(c => IsWithin(span, manuscript.Span(c.Place))))
            {
                yield return Finding.Of(manuscript.Found(number.Rule, span, number.Masked, ""));
            }
        }

        foreach (var finding in CheckName(manuscript.Path, numbers))
        {
            yield return finding;
        }

        foreach (var passage in manuscript.Passages)
        {
            foreach (var (start, length) in PupilNames.Find(passage.Text))
            {
                yield return Finding.Of(manuscript.Found(
                    PrivacyRules.Pupil, passage, start, start + length, passage.Text.Substring(start, length), ""));
            }
        }
    }

    /// <summary>Checks the name of a file that is published.</summary>
    public static IEnumerable<Finding> CheckName(SourcePath file, PersonalNumbers numbers) =>
        numbers.Find(file.Stem).Select(n => Finding.Of(n.Rule.At(file, null, n.Masked, new TextKey("check.inName"))));

    private static bool IsWithin(SourceSpan inner, SourceSpan outer) =>
        (inner.Line, inner.Column).CompareTo((outer.Line, outer.Column)) >= 0 && (inner.Line, inner.Column).CompareTo((outer.EndLine, outer.EndColumn)) < 0;
}
