using System.Globalization;
using System.Xml.Linq;
using static KexieSite.Importing.Word.WordNames;

namespace KexieSite.Importing.Word;

/// <summary>Characters of symbol fonts, as far as Unicode has them.</summary>
internal static class WordSymbols
{
    /// <summary>What a <c>w:sym</c> shows; null where that is not known.</summary>
    public static string? Read(XElement symbol)
    {
        var font = symbol.Attribute(W + "font")?.Value ?? "";
        return !int.TryParse(symbol.Attribute(W + "char")?.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? null
            : font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase) ? Wingdings(font, code & 0xFF)
            : font == "Symbol" ? Symbol(code & 0xFF)
            : code is > 0x20 and < 0xD800 ? ((char)code).ToString() : null;
    }

    private static string? Wingdings(string font, int code) => (font.ToLowerInvariant(), code) switch
    {
        ("wingdings", 0x6C) => "●",
        ("wingdings", 0x6E) => "■",
        ("wingdings", 0x6F or 0xA8 or 0x71 or 0x72) => "□",
        ("wingdings", 0x75 or 0x76) => "◆",
        ("wingdings", 0xA7) => "▪",
        ("wingdings", 0xAB) => "★",
        ("wingdings", 0xD8) => "➢",
        ("wingdings", 0xE0) => "→",
        ("wingdings", 0xFB) => "×",
        ("wingdings", 0xFC) => "√",
        ("wingdings", 0xFD) => "☒",
        ("wingdings", 0xFE) => "☑",
        ("wingdings", 0x28) => "☎",
        ("wingdings", >= 0x81 and <= 0x8A) => ((char)('①' + code - 0x81)).ToString(),
        ("wingdings 2", 0x50) => "√",
        ("wingdings 2", 0x4F) => "×",
        ("wingdings 2", 0x52 or 0x54) => "☑",
        ("wingdings 2", 0xA3 or 0x30) => "□",
        ("wingdings 2", 0x98) => "•",
        _ => null,
    };

    private static string? Symbol(int code) => code switch
    {
        0xB0 => "°",
        0xB1 => "±",
        0xB4 => "×",
        0xB7 => "•",
        0xA3 => "≤",
        0xB3 => "≥",
        0xAE => "→",
        0x6D => "μ",
        >= 0x30 and <= 0x39 => ((char)code).ToString(),
        _ => null,
    };
}
