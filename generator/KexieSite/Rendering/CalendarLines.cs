using System.Buffers;
using System.Globalization;
using System.Text;

namespace KexieSite.Rendering;

/// <summary>
/// Writes the lines of a calendar after RFC 5545: they end with CRLF and are folded where they would be longer than 75 octets
/// (section 3.1), never inside a character.
/// </summary>
internal sealed class CalendarLines(IBufferWriter<byte> buffer)
{
    private const int MostOctets = 75;

    // What is escaped, every control character and every end of a line.
    private static readonly SearchValues<char> Special = SearchValues.Create(
        ['\\', ';', ',', '\u2028', '\u2029', .. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(char.IsControl)]);

    /// <summary>A value as it is: a date, an address, a word of the standard.</summary>
    public void Value(string name, string value) => Line($"{name}:{value}");

    /// <summary>A text, with what means something else escaped (section 3.3.11); nothing where it is empty.</summary>
    public void Text(string name, string text)
    {
        if (text.Length > 0)
        {
            Line($"{name}:{Escaped(text)}");
        }
    }

    /// <summary>Several texts; nothing where there is none.</summary>
    public void Texts(string name, IEnumerable<string> texts) => Raw(name, string.Join(',', texts.Select(Escaped)));

    /// <summary>A day (section 3.3.4).</summary>
    public void Day(string name, DateOnly day) => Line($"{name};VALUE=DATE:{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");

    /// <summary>A moment in UTC (section 3.3.5).</summary>
    public void Moment(string name, DateTimeOffset moment) =>
        Line($"{name}:{moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");

    private static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(rune),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(' '),
                _ when Rune.IsControl(rune) => escaped, // the standard has no room for them
                _ => escaped.Append(rune),
            };
        }

        return escaped.ToString();
    }

    private void Raw(string name, string value)
    {
        if (value.Length > 0)
        {
            Line($"{name}:{value}");
        }
    }

    private void Line(string line)
    {
        if (Encoding.UTF8.GetByteCount(line) <= MostOctets)
        {
            _ = Encoding.UTF8.GetBytes(line, buffer);
            buffer.Write("\r\n"u8);
            return;
        }

        Span<byte> character = stackalloc byte[4];
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(character);
            if (octets + length > MostOctets)
            {
                buffer.Write("\r\n "u8);
                octets = 1;
            }

            buffer.Write(character[..length]);
            octets += length;
        }

        buffer.Write("\r\n"u8);
    }
}
