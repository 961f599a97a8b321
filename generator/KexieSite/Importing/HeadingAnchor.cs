using System.Collections.Immutable;
using System.Text;
using KexieSite.Parsing.Dialect;

namespace KexieSite.Importing;

/// <summary>The anchor that a heading gets from its words where nobody gave it one.</summary>
internal static class HeadingAnchor
{
    /// <summary>The anchor; a picture counts by what stands for it.</summary>
    public static string Of(ImmutableArray<ImportedInline> content)
    {
        var words = new StringBuilder();
        Append(words, content);
        return Anchor.FromHeading(words.ToString());
    }

    /// <summary>Whether an anchor is the one of the words, be it with the number that a second heading of the same words gets.</summary>
    public static bool IsOf(ImmutableArray<ImportedInline> content, string id)
    {
        var own = Of(content);
        return id == own || (id.StartsWith(own + "-", StringComparison.Ordinal) && id.AsSpan(own.Length + 1) is { Length: > 0 } rest && !rest.ContainsAnyExceptInRange('0', '9'));
    }

    private static void Append(StringBuilder words, ImmutableArray<ImportedInline> content)
    {
        foreach (var piece in content)
        {
            switch (piece)
            {
                case InlineText text:
                    _ = words.Append(text.Text);
                    break;
                case InlineLink link:
                    Append(words, link.Content);
                    break;
                case InlinePicture picture:
                    _ = words.Append(picture.Alt);
                    break;
                case InlineBreak:
                    _ = words.Append(' ');
                    break;
            }
        }
    }
}
