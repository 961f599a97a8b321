using System.Collections.Immutable;
using System.Text;
using KexieSite.Chinese;

namespace KexieSite.Importing.Web;

/// <summary>Gathers the pieces of running text until a block ends, and divides them into paragraphs.</summary>
internal sealed class LineReader
{
    private const char NoBreakSpace = '\u00A0';
    private const char WideSpace = '\u3000';

    private readonly List<ImmutableArray<ImportedInline>> paragraphs = [];
    private readonly ImmutableArray<ImportedInline>.Builder line = ImmutableArray.CreateBuilder<ImportedInline>();
    private bool broken; // a single <br> was read, of which it is not clear yet what it means

    /// <summary>Adds characters as they stand in the source, with its line breaks and blanks.</summary>
    public void Add(string source, bool strong, bool emphasis)
    {
        if (source.AsSpan().Trim([' ', '\t', '\r', '\n', '\f']).IsEmpty)
        {
            if (source.Length > 0 && line.Count > 0 && !broken)
            {
                Append(" ", strong, emphasis);
            }

            return;
        }

        if (broken)
        {
            Resolve(IsIndented(source));
        }

        Append(Collapsed(source), strong, emphasis);
    }

    /// <summary>Adds a picture or a link.</summary>
    public void Add(ImportedInline piece)
    {
        if (broken)
        {
            Resolve(isIndented: false);
        }

        line.Add(piece);
    }

    /// <summary>Adds a <c>br</c>: a second one, one before an indented line and one behind a sentence begin a new paragraph.</summary>
    public void Break()
    {
        if (broken)
        {
            EndParagraph();
        }
        else
        {
            broken = line.Count > 0;
        }
    }

    /// <summary>The paragraphs so far, trimmed; the reader is empty then.</summary>
    public ImmutableArray<ImmutableArray<ImportedInline>> Take()
    {
        EndParagraph();
        ImmutableArray<ImmutableArray<ImportedInline>> taken = [.. paragraphs];
        paragraphs.Clear();
        return taken;
    }

    private void Resolve(bool isIndented)
    {
        if (isIndented || EndsSentence())
        {
            EndParagraph();
        }
        else
        {
            TrimEnd();
            line.Add(new InlineBreak());
            broken = false;
        }
    }

    private void TrimEnd()
    {
        if (line[^1] is InlineText last)
        {
            line[^1] = last with { Text = last.Text.TrimEnd() };
        }
    }

    private void EndParagraph()
    {
        broken = false;
        var trimmed = Trimmed();
        if (!trimmed.IsEmpty)
        {
            paragraphs.Add(trimmed);
        }

        line.Clear();
    }

    private bool EndsSentence() => line[^1] is InlineText { Text: var text } && text.AsSpan().TrimEnd() is [.., '。' or '！' or '？' or '：' or '；' or '”'];

    private void Append(string text, bool strong, bool emphasis)
    {
        if (line.Count > 0 && line[^1] is InlineText last && last.Strong == strong && last.Emphasis == emphasis)
        {
            line[^1] = last with { Text = Joined(last.Text, text) };
        }
        else
        {
            line.Add(new InlineText(line.Count > 0 && line[^1] is InlineBreak ? text.TrimStart() : text, strong, emphasis));
        }
    }

    private static string Joined(string before, string after) =>
        before.EndsWith(' ') && after.StartsWith(' ') ? before + after.TrimStart(' ') : before + after;

    private static bool IsIndented(string source) =>
        source.AsSpan().TrimStart([' ', '\t', '\r', '\n']) is [WideSpace, ..] or [NoBreakSpace, NoBreakSpace, ..];

    // A line break of the source between two Han characters is none of the text.
    private static string Collapsed(string source)
    {
        var text = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (!IsBlank(source[i]))
            {
                _ = text.Append(source[i]);
                continue;
            }

            var start = i;
            while (i + 1 < source.Length && IsBlank(source[i + 1]))
            {
                i++;
            }

            var isInsideHan = start > 0 && i + 1 < source.Length && Han.Is(source[start - 1]) && Han.Is(source[i + 1]);
            _ = text.Append(isInsideHan && source.AsSpan(start, i - start + 1).IndexOfAny('\n', '\r') >= 0 ? "" : " ");
        }

        return text.ToString();
    }

    private static bool IsEmpty(ImportedInline piece) => piece is InlineBreak || (piece is InlineText text && string.IsNullOrWhiteSpace(text.Text));

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f' or NoBreakSpace or WideSpace;

    private ImmutableArray<ImportedInline> Trimmed()
    {
        while (line.Count > 0 && IsEmpty(line[^1]))
        {
            line.RemoveAt(line.Count - 1);
        }

        while (line.Count > 0 && IsEmpty(line[0]))
        {
            line.RemoveAt(0);
        }

        if (line.Count > 0 && line[0] is InlineText first)
        {
            line[0] = first with { Text = first.Text.TrimStart() };
        }

        if (line.Count > 0 && line[^1] is InlineText last)
        {
            line[^1] = last with { Text = last.Text.TrimEnd() };
        }

        return line.ToImmutable();
    }
}
