using System.Text;

namespace KexieSite.Tests.Chinese;

/// <summary>A small generator with a fixed seed, so that a failing case is the same on every machine (Marsaglia, xorshift32).</summary>
internal sealed class XorShift(uint seed)
{
    private uint state = seed;

    public int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }

    /// <summary>A text of pieces from an alphabet, mixed with arbitrary UTF-16 code units, lone surrogates among them.</summary>
    public string Text(string alphabet, int longest)
    {
        var text = new StringBuilder();
        for (var length = Next(longest + 1); length > 0; length--)
        {
            text.Append(Next(8) == 0 ? (char)Next(0x10000) : alphabet[Next(alphabet.Length)]);
        }

        return text.ToString();
    }
}
