using System.Text;
using System.Xml;

namespace KexieSite.Rendering;

/// <summary>Text that can stand in XML 1.0.</summary>
internal static class XmlText
{
    /// <summary>The text with what XML cannot hold (U+FFFE, lone surrogates) replaced by U+FFFD.</summary>
    public static string Valid(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }

        return clean.ToString();
    }
}
