using System.Buffers;
using System.Text;
using System.Xml;

namespace KexieSite.Rendering;

/// <summary>Writes XML 1.0 as UTF-8 without BOM.</summary>
internal static class XmlFile
{
    /// <summary>Writes a file whose root element is written by <paramref name="root"/>.</summary>
    public static void Write(IBufferWriter<byte> buffer, Action<XmlWriter> root)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            root(xml);
        }

        buffer.Write(stream.GetBuffer().AsSpan(0, (int)stream.Length));
        buffer.Write("\n"u8);
    }

    /// <summary>A text with what XML cannot hold (controls, U+FFFE, lone surrogates) replaced by U+FFFD.</summary>
    public static string Valid(string text) => text.All(XmlConvert.IsXmlChar) ? text : Replaced(text);

    private static string Replaced(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isValid = !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value);
            clean.Append(isValid ? rune : Rune.ReplacementChar);
        }

        return clean.ToString();
    }
}
