using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;

namespace KexieSite.Building;

/// <summary>One text of a live site: what its file says now, and what the site shows of it.</summary>
/// <param name="Mark">The file's mark when it was read.</param>
/// <param name="Digest">A digest of what was read: a file that was only touched is not a changed one.</param>
/// <param name="Document">The file as it is.</param>
/// <param name="Read">What was understood of the file as it is, with all its findings.</param>
/// <param name="Good">The last version without an error, kept while the file as it is has one; null else, and where there never was one.</param>
/// <param name="Shown">What the site shows: of the file as it is, or of its last good version.</param>
internal sealed record LiveText(
    FileMark Mark, string Digest, Checked<ParsedDocument> Document, Checked<Candidate> Read, Checked<ParsedDocument>? Good, Candidate Shown)
{
    /// <summary>Whether an older version is shown than what the file holds.</summary>
    public bool IsHeld => Good is not null;

    /// <summary>What becomes of a text by what its file says now.</summary>
    /// <param name="before">The text until now; null for a new one.</param>
    /// <param name="mark">The file's mark.</param>
    /// <param name="digest">The digest of what was read.</param>
    /// <param name="document">The file as it is.</param>
    /// <param name="understand">Understands a version of it.</param>
    public static LiveText After(
        LiveText? before, FileMark mark, string digest, Checked<ParsedDocument> document, Func<Checked<ParsedDocument>, Checked<Candidate>> understand)
    {
        var read = understand(document);
        var good = !read.HasErrors || before is null ? null : before.Good ?? (before.Read.HasErrors ? null : before.Document);
        return good is not { } last || ReferenceEquals(last.Value, document.Value)
            ? new LiveText(mark, digest, document, read, null, read.Value)
            : new LiveText(mark, digest, document, read, last, understand(last).Value);
    }
}
