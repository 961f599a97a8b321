using System.Text;
using KexieSite.Chinese;
using KexieSite.Importing.Repair;

namespace KexieSite.Importing;

/// <summary>GBK that a program took for a Western encoding and saved as such: <c>¸»Ô´ÏØ</c> is 富源县. Every byte is still there.</summary>
internal static class LatinText
{
    private const char FirstHigh = '\u0080';
    private const char LastByte = '\u00FF';
    private const int FewestBytes = 20;
    private const int CommonOfTen = 8;

    /// <summary>The text that was meant; null where the characters are what they seem: in Western texts é and ü stand alone, and are no bytes of common characters.</summary>
    public static string? Chinese(string text)
    {
        if (text.Any(c => c > LastByte))
        {
            return null;
        }

        var chinese = new StringBuilder(text.Length);
        var (characters, common) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < FirstHigh)
            {
                _ = chinese.Append(text[i]);
                continue;
            }

            if (i + 1 == text.Length || text[i + 1] < FirstHigh || Gbk.Character((byte)text[i], (byte)text[i + 1]) is not { } character)
            {
                return null;
            }

            _ = chinese.Append(character);
            common += Gbk.Level(SimplifiedText.From(character)) == 1 || !Han.Is(character) ? 1 : 0;
            characters++;
            i++;
        }

        return characters * 2 >= FewestBytes && common * 10 >= characters * CommonOfTen ? chinese.ToString() : null;
    }
}
