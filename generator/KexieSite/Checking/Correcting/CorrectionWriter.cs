using System.Collections.Immutable;
using System.Text;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Paths;

namespace KexieSite.Checking.Correcting;

/// <summary>
/// Writes corrections into content files. Every other byte stays: the byte order mark, the kind of line ends, the end of the file. A file
/// is replaced in one step. A file in another encoding is written as UTF-8, where it is certain what it says. One with control characters is
/// left alone: there the offsets of the text are not those of the file.
/// </summary>
internal static class CorrectionWriter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Whether <see cref="Write"/> can correct a file whose text was read as this one.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static bool CanWrite(SourcePath file, string siteFolder, string text) => Written(PathOf(file, siteFolder), text) is not null;

    /// <summary>Corrects a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="siteFolder">The site's folder.</param>
    /// <param name="text">The file's text, as the findings were made from it.</param>
    /// <param name="findings">What was found in it.</param>
    /// <returns>What was changed, in order; nothing where <see cref="CanWrite"/> says no, or the file is no longer as it was read.</returns>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">As for <see cref="IOException"/>.</exception>
    public static ImmutableArray<CorrectedPlace> Write(SourcePath file, string siteFolder, string text, IEnumerable<Finding> findings)
    {
        var path = PathOf(file, siteFolder);
        if (Written(path, text) is not { } written)
        {
            return [];
        }

        var chosen = Compatible(findings);
        var corrections = chosen.SelectMany(f => f.Corrections).OrderBy(c => c.Start).ToList();
        if (corrections.Count == 0)
        {
            return [];
        }

        var bytes = File.ReadAllBytes(path);
        Replace(path, Utf8.GetBytes(Corrected(written, corrections)));
        return [.. Conversion(file, bytes), .. chosen.Select(f => Place(f, text))];
    }

    /// <summary>Whether a finding is told of a file that would be written in another encoding.</summary>
    public static bool IsOfEncoding(Diagnostic found) => found.Rule == LoadingRules.Gbk || found.Rule == LoadingRules.Utf16;

    private static IEnumerable<CorrectedPlace> Conversion(SourcePath file, byte[] before) => TextDecoder.Decode(file, before).Diagnostics
        .Where(IsOfEncoding).Select(found => new CorrectedPlace(found, found.Rule == LoadingRules.Gbk ? "GBK" : "UTF-16", "UTF-8"));

    // Of two corrections of the same characters the first wins; the next run looks at the other one again.
    private static List<Finding> Compatible(IEnumerable<Finding> findings)
    {
        var chosen = new List<Finding>();
        var taken = new List<Correction>();
        foreach (var finding in findings.Where(f => !f.Corrections.IsEmpty).OrderBy(f => f.Corrections[0].Start))
        {
            if (!finding.Corrections.Any(c => taken.Exists(t => c.Start < t.End && t.Start < c.End)))
            {
                chosen.Add(finding);
                taken.AddRange(finding.Corrections);
            }
        }

        return chosen;
    }

    private static string PathOf(SourcePath file, string siteFolder)
    {
        var path = file.In(siteFolder);
        return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
    }

    // What stands in the file, where it is the text but for line ends and a byte order mark.
    private static string? Written(string path, string text) =>
        TextDecoder.DecodeExactly(File.ReadAllBytes(path)) is { } written && written.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal) == text ? written : null;

    private static string Corrected(string written, List<Correction> corrections)
    {
        var (result, at, offset, done) = (new StringBuilder(written.Length + 16), written.StartsWith('\uFEFF') ? 1 : 0, 0, 0);
        foreach (var correction in corrections)
        {
            Advance(correction.Start);
            _ = result.Append(written, done, at - done).Append(correction.Text);
            Advance(correction.End);
            done = at;
        }

        return result.Append(written, done, written.Length - done).ToString();

        // From an offset in the text to one in the file, where a line may end with two characters.
        void Advance(int to)
        {
            while (offset < to)
            {
                at += written[at] == '\r' && written[at + 1] == '\n' ? 2 : 1;
                offset++;
            }
        }
    }

    private static void Replace(string path, byte[] bytes)
    {
        var temporary = path + ".kexie-new";
        try
        {
            File.WriteAllBytes(temporary, bytes);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private static CorrectedPlace Place(Finding finding, string text)
    {
        var (first, last) = (finding.Corrections.Min(c => c.Start), finding.Corrections.Max(c => c.End));
        var after = new StringBuilder();
        var at = first;
        foreach (var correction in finding.Corrections.OrderBy(c => c.Start))
        {
            _ = after.Append(text, at, correction.Start - at).Append(correction.Text);
            at = correction.End;
        }

        return new CorrectedPlace(finding.Diagnostic, text[first..last], after.ToString());
    }
}
