using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>
/// The fields that are open where a text is read (ECMA-376, part 1, 17.16): of each the result stays and the code goes. A table of contents goes as a
/// whole: a page has its own.
/// </summary>
internal sealed partial class WordFields(WordSources sources)
{
    private readonly Stack<Field> open = [];

    /// <summary>Whether what is read now is code, or part of a table of contents.</summary>
    public bool IsSilent => open.Any(f => !f.IsResult || f.IsContents);

    /// <summary>Follows a <c>w:fldChar</c>; where a link ends in this line, its words become one.</summary>
    public void Follow(XElement mark, InlineLine line)
    {
        switch (mark.Attribute(W + "fldCharType")?.Value)
        {
            case "begin":
                open.Push(new Field());
                break;
            case "separate" when open.TryPeek(out var field):
                field.IsResult = true;
                field.Start = line.Count;
                field.Line = line;
                Understand(field);
                break;
            case "end" when open.TryPop(out var field):
                if (field.Line == line)
                {
                    End(field, line);
                }

                break;
        }
    }

    private void End(Field field, InlineLine line)
    {
        if (field.Target is not null)
        {
            line.Link(field.Start, field.Target);
        }
        else if (sources.Notes.In(field.Note) is { } mark)
        {
            line.Replace(field.Start, mark);
        }
    }

    /// <summary>
    /// Closes at the end of a paragraph what was left open, so that nothing behind a damaged field is lost: a code, and at a heading also a table of
    /// contents.
    /// </summary>
    public void EndParagraph(bool isHeading)
    {
        while (open.TryPeek(out var field) && (!field.IsResult || (isHeading && field.IsContents)))
        {
            _ = open.Pop();
        }
    }

    /// <summary>Adds to the code of the innermost field.</summary>
    public void Code(string text)
    {
        if (open.TryPeek(out var field) && !field.IsResult)
        {
            _ = field.Code.Append(text);
        }
    }

    /// <summary>Whether a code stands for a table of contents or an index.</summary>
    public static bool IsContents(string code) => Contents().IsMatch(code);

    private void Understand(Field field)
    {
        var code = field.Code.ToString();
        if (IsContents(code))
        {
            field.IsContents = true;
            sources.Findings.Count(WordRules.Contents);
        }
        else if (Hyperlink().Match(code) is { Success: true } match)
        {
            field.Target = WordLinks.Accepted(match.Groups["target"].Value, sources.Findings);
        }
        else if (NoteReference().Match(code) is { Success: true } note)
        {
            field.Note = note.Groups["bookmark"].Value;
        }
    }

    [GeneratedRegex(@"^\s*(?:TOC|INDEX|TOA)\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Contents();

    [GeneratedRegex("""^\s*HYPERLINK\s+"?(?<target>[^"\s\\][^"\s]{0,2000})"?""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Hyperlink();

    [GeneratedRegex(@"^\s*NOTEREF\s+(?<bookmark>[^\s\\]{1,40})", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NoteReference();

    private sealed class Field
    {
        public StringBuilder Code { get; } = new();

        public bool IsResult { get; set; }

        public bool IsContents { get; set; }

        public string? Target { get; set; }

        public string Note { get; set; } = "";

        public int Start { get; set; }

        public InlineLine? Line { get; set; }
    }
}
