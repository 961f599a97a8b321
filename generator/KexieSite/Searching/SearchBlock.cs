using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KexieSite.Chinese;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Searching;

/// <summary>
/// What results show, and the texts against which they are confirmed, of a few documents: a JSON array of objects with
/// <c>u</c> address, <c>k</c> kind, <c>d</c> date as exactly as it is known (2021-09-17, 2021-09, 2021), <c>t</c> status of an
/// activity that was not simply held (0 planned, 1 postponed, 2 cancelled), <c>s</c> series, <c>r</c> region, <c>x</c> text, and <c>p</c> where the text has
/// traditional characters: distances from the last of them, each followed by the simplified one. Written in GB 18030, which every
/// browser reads: Han takes two bytes instead of three, and compresses a seventh better for it.
/// </summary>
internal sealed class SearchBlock : IDisposable
{
    private const int UsualSize = 64 * 1024;

    // What is not in all editions of GB 18030 at one place is escaped.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create([UnicodeRanges.BasicLatin, .. Gb18030.Stable]),
    };

    private readonly ArrayBufferWriter<byte> buffer = new(UsualSize);
    private readonly ArrayBufferWriter<char> characters = new(UsualSize);
    private readonly ArrayBufferWriter<byte> encoded = new(UsualSize);
    private readonly Utf8JsonWriter json;
    private readonly SiteUrl url;

    public SearchBlock(SiteUrl url)
    {
        this.url = url;
        json = new Utf8JsonWriter(buffer, Options);
    }

    /// <summary>The text of the document that was added last.</summary>
    public SearchText Text { get; } = new();

    /// <summary>Begins a block; what an earlier one wrote is forgotten.</summary>
    public void Begin()
    {
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        json.WriteStartArray();
    }

    public void Add(ContentItem item)
    {
        Text.Read(item);
        json.WriteStartObject();
        json.WriteString("u", url.Href(item.Url));
        json.WriteNumber("k", (int)item.Kind);
        Write("d", item.Day is { } day ? item.Precision.Iso(day) : null);
        WriteStatus(item);
        Write("s", (item as Activity)?.Series);
        Write("r", item.Region?.Division.Name);
        json.WriteString("x", Text.Written);
        WriteSimplified(Text.Written, Text.Folded);
        json.WriteEndObject();
    }

    /// <summary>The whole block, not yet compressed, until the next one begins.</summary>
    public ReadOnlySpan<byte> Complete()
    {
        json.WriteEndArray();
        json.Flush();
        characters.ResetWrittenCount();
        Encoding.UTF8.GetChars(buffer.WrittenSpan, characters);
        encoded.ResetWrittenCount();
        encoded.Advance(Gb18030.Write(characters.WrittenSpan, encoded.GetSpan(characters.WrittenCount * Gb18030.MostBytes)));
        return encoded.WrittenSpan;
    }

    public void Dispose() => json.Dispose();

    private void WriteStatus(ContentItem item)
    {
        if (item is Activity { Status: not ActivityStatus.Held } activity)
        {
            json.WriteNumber("t", (int)activity.Status - (int)ActivityStatus.Planned);
        }
    }

    private void Write(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private void WriteSimplified(ReadOnlySpan<char> text, ReadOnlySpan<char> folded)
    {
        var last = 0;
        var isOpen = false;
        for (var i = text.CommonPrefixLength(folded); i < text.Length; i += 1 + text[(i + 1)..].CommonPrefixLength(folded[(i + 1)..]))
        {
            if (!Han.Is(text[i]))
            {
                continue;
            }

            if (!isOpen)
            {
                json.WriteStartArray("p");
                isOpen = true;
            }

            json.WriteNumberValue(i - last);
            json.WriteStringValue(folded.Slice(i, 1));
            last = i;
        }

        if (isOpen)
        {
            json.WriteEndArray();
        }
    }
}
