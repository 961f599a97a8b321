using System.Text;
using KexieSite.Chinese;
using KexieSite.Importing.Repair;

namespace KexieSite.Importing;

/// <summary>
/// Reads GBK of which bytes were lost. Characters have two bytes, so that a run of an odd number is broken, and the decoder pairs all that follow the place
/// wrongly: here the place is taken at which most characters are common ones.
/// </summary>
internal static class GbkRuns
{
    private const byte FirstHigh = 0x80;
    private const char Unreadable = '\uFFFD';

    /// <summary>Decodes a text.</summary>
    /// <param name="bytes">The text in GBK or GB 18030.</param>
    /// <param name="encoding">The encoding.</param>
    public static string Decode(byte[] bytes, Encoding encoding)
    {
        var text = new StringBuilder();
        var (done, at) = (0, 0);
        while (at < bytes.Length)
        {
            var end = at;
            while (end < bytes.Length && bytes[end] >= FirstHigh)
            {
                end++;
            }

            if ((end - at) % 2 == 0)
            {
                at = end + (end == at ? 1 : 0);
            }
            else if (GoesOn(bytes, end) is var more && more > 0)
            {
                at = end + more;
            }
            else
            {
                var (first, last) = Place(bytes.AsSpan(at, end - at));
                _ = text.Append(encoding.GetString(bytes, done, at + (2 * first) - done)).Append(Unreadable, last - first + 1);
                done = at + (2 * last) + 1;
                at = end;
            }
        }

        return text.Append(encoding.GetString(bytes, done, bytes.Length - done)).ToString();
    }

    // The last byte of a run may belong together with what follows: 丂 is 81 40, 㐀 is 81 39 EE 39.
    private static int GoesOn(byte[] bytes, int end) => bytes.AsSpan(end) switch
    {
        [>= 0x40 and < 0x7F, ..] => 1,
        [>= 0x30 and <= 0x39, >= 0x81, >= 0x30 and <= 0x39, ..] => 3,
        _ => 0,
    };

    // Between which characters of a run the byte that is too many stands: the first and the last place that are equally good.
    private static (int First, int Last) Place(ReadOnlySpan<byte> run)
    {
        var pairs = run.Length / 2;
        var sum = 0.0;
        for (var i = 0; i < pairs; i++)
        {
            sum += Commonness(run[(2 * i) + 1], run[(2 * i) + 2]);
        }

        var (best, first, last) = (sum, 0, 0);
        for (var place = 1; place <= pairs; place++)
        {
            sum += Commonness(run[(2 * place) - 2], run[(2 * place) - 1]) - Commonness(run[(2 * place) - 1], run[2 * place]);
            if (sum > best)
            {
                (best, first) = (sum, place);
            }

            last = sum >= best ? place : last;
        }

        return (first, last);
    }

    // Halves are exact: equal sums are equal.
    private static double Commonness(byte lead, byte trail) => Gbk.Character(lead, trail) switch
    {
        null => -2,
        '，' or '。' or '、' or '：' or '；' or '“' or '”' or '《' or '》' or '（' or '）' => 1,
        { } c when !Han.Is(c) => -1,
        { } c => Gbk.Level(SimplifiedText.From(c)) switch { 1 => 1, 2 => -0.5, _ => -2 },
    };
}
