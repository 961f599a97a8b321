using System.Collections.Immutable;
using System.Text;

namespace KexieSite.Importing;

/// <summary>Puts together a line of running text as its reader comes across the pieces: neighbours that look the same become one.</summary>
public sealed class InlineLine
{
    private readonly List<ImportedInline> pieces = [];

    /// <summary>How many pieces there are, as a place for <see cref="Link"/>.</summary>
    public int Count => pieces.Count;

    /// <summary>Adds characters.</summary>
    public void Text(string text, bool strong = false, bool emphasis = false)
    {
        if (text.Length > 0)
        {
            pieces.Add(new InlineText(text, strong, emphasis));
        }
    }

    /// <summary>Adds a piece.</summary>
    public void Add(ImportedInline piece) => pieces.Add(piece);

    /// <summary>Makes a link of all pieces from a place on; links do not nest, and one without words is none.</summary>
    /// <param name="from">The place.</param>
    /// <param name="target">Where the link leads; empty for a place in the text itself.</param>
    /// <param name="fragment">The place in a file or in the text itself; empty for the whole.</param>
    public void Link(int from, string target, string fragment = "")
    {
        var content = Tidy(WithoutLinks(pieces.Skip(from)));
        pieces.RemoveRange(from, pieces.Count - from);
        if (content.Length > 0)
        {
            pieces.Add(new InlineLink(target, content) { Fragment = fragment });
        }
    }

    /// <summary>Puts a piece in the place of all pieces from a place on.</summary>
    public void Replace(int from, ImportedInline piece)
    {
        pieces.RemoveRange(from, pieces.Count - from);
        pieces.Add(piece);
    }

    /// <summary>The line: without blanks and breaks at its ends, with single blanks inside.</summary>
    public ImmutableArray<ImportedInline> Complete() => Tidy(pieces);

    /// <summary>Everything as it was read, blanks and all; a break is <c>\n</c>.</summary>
    public string Verbatim() => string.Concat(pieces.Select(piece => piece is InlineBreak ? "\n" : PlainText([piece])));

    /// <summary>The words of a line, links included; a break is a blank.</summary>
    public static string PlainText(IEnumerable<ImportedInline> line)
    {
        var text = new StringBuilder();
        foreach (var piece in line)
        {
            _ = piece switch
            {
                InlineText words => text.Append(words.Text),
                InlineLink link => text.Append(PlainText(link.Content)),
                InlineBreak => text.Append(' '),
                _ => text,
            };
        }

        return text.ToString();
    }

    /// <summary>The words of a line that count: not those that are struck through.</summary>
    public static string ValidText(IEnumerable<ImportedInline> line) => PlainText(WithoutStruck(line));

    private static IEnumerable<ImportedInline> WithoutStruck(IEnumerable<ImportedInline> line) => line
        .Where(piece => piece is not InlineText { Struck: true })
        .Select(piece => piece is InlineLink link ? link with { Content = [.. WithoutStruck(link.Content)] } : piece);

    /// <summary>The same line without bold and stressed letters: headings and titles have their own look. What is struck stays struck.</summary>
    public static ImmutableArray<ImportedInline> Plain(IEnumerable<ImportedInline> line) => Tidy(line.Select(piece => piece switch
    {
        InlineText text => text with { Strong = false, Emphasis = false },
        InlineLink link => link with { Content = Plain(link.Content) },
        _ => piece,
    }));

    private static IEnumerable<ImportedInline> WithoutLinks(IEnumerable<ImportedInline> content) =>
        content.SelectMany(piece => piece is InlineLink link ? link.Content : [piece]);

    private static ImmutableArray<ImportedInline> Tidy(IEnumerable<ImportedInline> line)
    {
        var tidy = new List<ImportedInline>();
        foreach (var piece in line)
        {
            Append(tidy, piece, joinsBlanks: true);
        }

        TrimEnd(tidy);
        while (tidy is [InlineText { Text: " ", IsCode: false } or InlineBreak, ..])
        {
            tidy.RemoveAt(0);
        }

        if (tidy is [InlineText { IsCode: false } first, ..])
        {
            tidy[0] = first with { Text = first.Text.TrimStart(' ') };
        }

        return [.. tidy.SelectMany(BlanksOutside).Aggregate(new List<ImportedInline>(), (done, piece) => Append(done, piece, joinsBlanks: false))];
    }

    private static List<ImportedInline> Append(List<ImportedInline> line, ImportedInline piece, bool joinsBlanks)
    {
        if (piece is not InlineText text)
        {
            if (piece is InlineBreak)
            {
                TrimEnd(line, breaks: false);
            }

            line.Add(piece);
            return line;
        }

        var words = text.IsCode ? Code(text.Text) : Collapsed(text.Text, line.Count == 0 || line[^1] is InlineBreak or InlineTask or InlineText { Text: [.., ' '], IsCode: false });
        if (words.Length == 0)
        {
            return line;
        }

        // A blank looks the same in bold: it does not divide what is bold on both sides.
        var last = line.Count > 0 ? line[^1] as InlineText : null;
        if (last is not null && ((words == " " && joinsBlanks && !text.IsCode && !last.IsCode) || last.LooksAs(text)))
        {
            line[^1] = last with { Text = last.Text + words };
        }
        else
        {
            line.Add(text with { Text = words });
        }

        return line;
    }

    // Bold blanks at the edge of bold words are nothing that Markdown could write.
    private static IEnumerable<ImportedInline> BlanksOutside(ImportedInline piece)
    {
        if (piece is not InlineText { IsPlain: false, IsCode: false } text)
        {
            return [piece];
        }

        var words = text.Text.Trim(' ');
        return words.Length == 0 ? [new InlineText(" ")]
            : [.. Blank(text.Text[0] == ' '), text with { Text = words }, .. Blank(text.Text[^1] == ' ')];
    }

    private static ImmutableArray<ImportedInline> Blank(bool isThere) => isThere ? [new InlineText(" ")] : [];

    private static void TrimEnd(List<ImportedInline> line, bool breaks = true)
    {
        while (line.Count > 0)
        {
            if (line[^1] is InlineText { IsCode: false } text && text.Text.TrimEnd(' ') is var words && words.Length < text.Text.Length)
            {
                line.RemoveAt(line.Count - 1);
                if (words.Length > 0)
                {
                    line.Add(text with { Text = words });
                }
            }
            else if (breaks && line[^1] is InlineBreak)
            {
                line.RemoveAt(line.Count - 1);
            }
            else
            {
                return;
            }
        }
    }

    // Full-width blanks indent paragraphs; inside a line, where names are spaced out, one blank is left of any number.
    private static string Collapsed(string text, bool isAfterBlank)
    {
        var words = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                _ = words.Append(IsNone(c) ? "" : c.ToString());
            }
            else if (words.Length > 0 ? words[^1] != ' ' : !isAfterBlank)
            {
                _ = words.Append(' ');
            }
        }

        return words.ToString();
    }

    // A span of code has one line, and all its blanks.
    private static string Code(string text) => string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(c => !IsNone(c)));

    private static bool IsNone(char c) => char.IsControl(c) || c is '\uFEFF' or '\u200B' or '\u00AD' or '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF');
}
