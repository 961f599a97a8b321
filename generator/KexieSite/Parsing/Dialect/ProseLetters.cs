using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax.Inlines;

namespace KexieSite.Parsing.Dialect;

/// <summary>The characters of inline elements, each with its place in the source.</summary>
internal sealed class ProseLetters
{
    private const char NoText = '\uFFFC';

    private readonly StringBuilder text = new();
    private readonly ImmutableArray<int>.Builder places = ImmutableArray.CreateBuilder<int>();

    private readonly string body;

    private ProseLetters(string body) => this.body = body;

    /// <summary>The text of what is inside an element; see <see cref="ProseText"/>.</summary>
    public static string Read(ContainerInline inline, string body, out ImmutableArray<int> places)
    {
        var letters = new ProseLetters(body);
        letters.AddInside(inline);
        places = letters.places.ToImmutable();
        return letters.text.ToString();
    }

    // Recursion is bounded: Markdig refuses trees deeper than its limit.
    private void AddInside(ContainerInline container)
    {
        foreach (var child in container)
        {
            Add(child);
        }
    }

    private void Add(Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                AddWritten(literal.Content.AsSpan(), literal.Span.Start + (literal.IsFirstCharacterEscaped ? 1 : 0));
                break;
            case HtmlEntityInline entity:
                foreach (var c in entity.Transcoded.AsSpan())
                {
                    Add([c], entity.Span.Start);
                }

                break;
            case LineBreakInline or HtmlInline { Tag: "<br>" or "<br/>" or "<br />" }:
                Add(['\n'], inline.Span.Start);
                break;
            case LinkInline { IsImage: true } or LinkInline { IsAutoLink: true }:
                Add([NoText], inline.Span.Start);
                break;
            case HtmlInline tag when tag.Tag.StartsWith("<!--", StringComparison.Ordinal):
                break;
            case ContainerInline container:
                AddInside(container);
                break;
            default:
                Add([NoText], inline.Span.Start);
                break;
        }
    }

    // A character may stand behind the backslash that escapes it.
    private void AddWritten(ReadOnlySpan<char> characters, int place)
    {
        foreach (var c in characters)
        {
            place += place + 1 < body.Length && body[place] == '\\' && body[place] != c && body[place + 1] == c ? 1 : 0;
            Add([c], place++);
        }
    }

    private void Add(ReadOnlySpan<char> characters, int place)
    {
        _ = text.Append(characters);
        for (var i = 0; i < characters.Length; i++)
        {
            places.Add(place + i);
        }
    }
}
