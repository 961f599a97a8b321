using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace KexieSite.Importing.Word;

/// <summary>The names of Word's bookmarks: a letter, then letters, digits and <c>_</c>, 40 at most.</summary>
internal static class WordBookmark
{
    private const int Longest = 40;
    private const int Digits = 16;

    // Word does not list names that begin so; no anchor has such a name.
    private const string OwnPrefix = "_kexie";

    /// <summary>The name of an export's own mark.</summary>
    public static string Own(int number) => OwnPrefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A name for an anchor: the anchor itself where Word takes it, else one made of it. Different anchors get different names.</summary>
    public static string NameOf(string anchor) =>
        anchor.Length is > 0 and <= Longest && char.IsLetter(anchor[0]) && anchor.All(c => char.IsLetterOrDigit(c) || c == '_') ? anchor
        : "kexie_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(anchor)))[..Digits];
}
