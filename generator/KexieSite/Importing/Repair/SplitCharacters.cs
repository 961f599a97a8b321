using KexieSite.Chinese;

namespace KexieSite.Importing.Repair;

/// <summary>
/// Puts characters together again that a program cut in two: <c>總?cè)藬?shù)</c> is 總人數. Where no reading of the bytes is far likelier than every other, the
/// place is marked and stays as it is; where one is, it is still listed for a look, as it is only the likeliest.
/// </summary>
internal sealed class SplitCharacters
{
    // Natural logarithms: five hundred times as likely as the next reading, and more where the text never has a character so; and at all likelier than that nothing was damaged.
    private const double Margin = 6.2;
    private const double MarginOfFold = 3.5; // fewer bytes are lost: at 3.5 none of the damaged places of DamagedContentTests is read wrongly, below 2.5 some are
    private const double MarginOfOne = 8;
    private const double MarginOfSeveral = 11;
    private const double Gain = 6;
    private const int LongestRun = 14;
    private const int Apart = 5;
    private const int WindowLength = 26;

    private readonly string text;
    private readonly WordingModel model;
    private readonly DamageReader reader;
    private int free;

    private SplitCharacters(string text, WordingModel model)
    {
        this.text = text;
        this.model = model;
        reader = new DamageReader(model);
    }

    /// <summary>The repairs and marks for a text.</summary>
    /// <param name="text">The text or a piece of it.</param>
    /// <param name="model">The wording of the whole text.</param>
    public static IEnumerable<TextChange> Find(string text, WordingModel model) => new SplitCharacters(text, model).Find();

    private IEnumerable<TextChange> Find()
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (ChangeAt(i) is { } change)
            {
                yield return change;
                free = change.Position + change.Before.Length;
                i = free - 1;
            }
        }
    }

    private TextChange? ChangeAt(int start)
    {
        if (text[start] is not ('?' or '!' or ';' or ':' or ',') || !(IsWide(text[start - 1]) || text[start - 1] == ')'))
        {
            return null;
        }

        return NoteLength(start) is > 0 and var note ? Change(start, ByteReadings.OfSplitNote(text, start), start + note, Margin)
            : IsImpossible(start) ? Change(start, ByteReadings.OfFold(text, start), start + 1, MarginOfFold)
            : IsSuspicious(start) ? Change(start, ByteReadings.OfFold(text, start), null, MarginOfFold)
            : null;
    }

    private int NoteLength(int start) => Gbk.Bytes(text[start - 1]) is null ? 0 : ByteReadings.NoteLength(text, start);

    private TextChange? Change(int start, List<ByteReading> readings, int? certainEnd, double least)
    {
        var window = Math.Min(text.Length, start + WindowLength);
        var last = Before(start);
        var ranked = readings
            .SelectMany(r => reader.Read(last, r).Select(path => (r.End, path.Text, Score: path.Score + model.Score(Last(path.Text, last), Rest(r.End, window)))))
            .OrderByDescending(path => path.Score).ThenBy(path => path.End).ToList();
        var asItIs = model.Score(last, Rest(start, window));
        if (ranked.Count == 0 || (certainEnd is null && ranked[0].Score < asItIs + Gain))
        {
            return (certainEnd ?? EndOfLetter(start) ?? (text[start] == ',' ? null : EndOfStrange(start))) is { } end ? Marked(start, end) : null;
        }

        var best = ranked[0];
        var rivals = ranked.Where(path => path.Text + text[path.End..window] != best.Text + text[best.End..window]);
        return MarginOf(last, best.Text, Rest(best.End, window), least) is { } margin && rivals.All(rival => best.Score - rival.Score >= margin)
            ? new TextChange(start, text[start..best.End], best.Text, RepairKind.SplitCharacters, IsSure: false)
            : Marked(start, best.End);
    }

    // A character that the text never has beside either of its neighbours may be one that the bytes only happen to allow, as where a pair of them is
    // lost: null for a strange one, which is no wording at all.
    private double? MarginOf(char last, string path, string rest, double least)
    {
        var all = last + path + rest;
        var unseen = Enumerable.Range(1, path.Length).Count(i => !(model.HasSeen(all[i - 1], all[i]) || (i + 1 < all.Length && model.HasSeen(all[i], all[i + 1]))));
        var isDoubled = Enumerable.Range(1, path.Length).Any(i => IsStop(all[i - 1]) && IsStop(all[i])); // 。。
        return isDoubled || path.Any(model.IsStrange) ? null : unseen switch { 0 => least, 1 => MarginOfOne, _ => MarginOfSeveral };
    }

    // A reading in brackets is not what stands before a place.
    private char Before(int start)
    {
        var bracket = text[start - 1] == ')' ? text.LastIndexOf('(', start - 1) : -1;
        return bracket > 0 && PinyinNotes.LengthAt(text, bracket) == start - bracket ? text[bracket - 1] : text[start - 1];
    }

    // With the character before it, whose second byte may belong to what is lost, and with the reading of the last one.
    private TextChange Marked(int start, int end)
    {
        var first = Math.Max(IsWide(text[start - 1]) ? start - 1 : start, free);
        var source = text[first..(end + PinyinNotes.LengthAt(text, end))];
        return new(first, source, DoubtMark.Around(PinyinNotes.Without(text[first..end])), RepairKind.SplitCharacters, IsSure: false);
    }

    // Two strange characters, or one with a letter behind it, close to each other, are no wording: where they end.
    private int? EndOfStrange(int start)
    {
        var (end, count) = (start, 0);
        for (var i = start + 1; i < Math.Min(text.Length, start + LongestRun) && text[i] is not ('\n' or ' ') && i - end <= Apart && NoteLength(i) == 0; i++)
        {
            if (model.IsStrange(text[i]))
            {
                var isBesideLetter = i + 1 < text.Length && IsSecondByte(text[i + 1]);
                (end, count) = isBesideLetter ? (i + 2, count + 2) : (i + 1, count + 1);
            }
        }

        return count >= 2 ? end : null;
    }

    // A letter between Chinese characters that the text never has elsewhere is the second half of one: 5分?h科協. Behind a comma it is counted itself.
    private int? EndOfLetter(int start) =>
        start + 2 < text.Length && IsSecondByte(text[start + 1]) && IsWide(text[start + 2]) && model.CountOf(text[start + 1]) <= (text[start] == ',' ? 1 : 0) ? start + 2 : null;

    private string Rest(int start, int end) => start >= end ? "" : PinyinNotes.Without(text[start..end]);

    private static char Last(string path, char last) => path.Length > 0 ? path[^1] : last;

    // Nobody writes a comma of lists behind another mark, and no reading was given to a character that is no traditional one.
    private bool IsImpossible(int start) =>
        start + 1 < text.Length
        && ((text[start + 1] == '、' && text[start] is not ',')
            || (PinyinNotes.LengthAt(text, start + 2) > 0 && SimplifiedText.From(text[start + 1]) == text[start + 1]));

    // Behind a mark comes what no writer would put there: a strange character within five, a letter, another mark.
    private bool IsSuspicious(int start)
    {
        var seen = 0;
        for (var i = start + 1; i < text.Length && seen < 5; i += Math.Max(1, PinyinNotes.LengthAt(text, i)))
        {
            var c = text[i];
            if (c is '\n' or ' ' || NoteLength(i) > 0)
            {
                return false;
            }

            if (model.IsStrange(c) || (i == start + 1 && c is '?' or '!' or ',' or ';') || IsSecondByte(c))
            {
                return true;
            }

            seen += IsWide(c) ? 1 : 0;
        }

        return false;
    }

    private static bool IsSecondByte(char c) => c is >= '@' and <= '~';

    private static bool IsStop(char c) => c is '，' or '。' or '、' or '；' or '：' or '！' or '？';

    private static bool IsWide(char c) => c >= '\u2014';
}
