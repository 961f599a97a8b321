using System.Collections.Immutable;

namespace KexieSite.Importing.Repair;

/// <summary>
/// Enumerates what the bytes of a damaged place can have been. A program wrote into GBK text, or folded full-width letters, without minding where
/// characters begin; the bytes behind that place paired up wrongly, and what then was no character was left out or became <c>?</c>.
/// </summary>
internal sealed class ByteReadings
{
    // A run of wrongly paired bytes ends at the first second byte below 0x80: no longer one than this has been seen.
    private const int LongestRun = 24;
    private const int Most = 80;
    private const double FoldCost = 0.5;
    private const double LostCost = 1.5;
    private const double LostPairCost = 2;

    private readonly string text;
    private readonly int limit;
    private readonly List<ByteReading> found = [];

    private ByteReadings(string text, int start)
    {
        this.text = text;
        limit = Math.Min(text.Length, start + LongestRun);
    }

    /// <summary>The readings of a place that begins with a lost second byte, whose reading in brackets is still there: <c>?lián)芰藢?</c>.</summary>
    public static List<ByteReading> OfSplitNote(string text, int start) => Of(text, start, (readings, pairs) =>
    {
        if (readings.NoteAt(start) is var (slot, length))
        {
            readings.Go(start + length, [slot], pairs);
        }
    });

    /// <summary>The readings of a place that begins with a lost first byte, whose second byte was folded: <c>?偨Y</c>.</summary>
    public static List<ByteReading> OfFold(string text, int start) => Of(text, start, (readings, pairs) =>
    {
        var lost = ByteSlot.Lost(LostCost);
        readings.Go(start + 1, [lost, .. Unfolded(text[start])], pairs);
        if (text[start] == '?' && start + 1 < text.Length && text[start + 1] is > ' ' and < '\u007F')
        {
            readings.Go(start + 2, [lost, .. Unfolded(text[start + 1])], pairs);
        }
    });

    // Those in which no pair of bytes was left out first, so that they are complete.
    private static List<ByteReading> Of(string text, int start, Action<ByteReadings, int> begin)
    {
        var (whole, lacking) = (new ByteReadings(text, start), new ByteReadings(text, start));
        begin(whole, 0);
        begin(lacking, 1);
        return [.. whole.found, .. lacking.found];
    }

    /// <summary>The end of a reading that was cut in two by its brackets, from its <c>?</c> on; 0 where there is none.</summary>
    public static int NoteLength(string text, int start)
    {
        if (start >= text.Length || text[start] != '?')
        {
            return 0;
        }

        var end = start + 1;
        while (end < text.Length && end - start <= 6 && PinyinNotes.IsLetter(text[end]))
        {
            end++;
        }

        return end > start + 1 && end < text.Length && text[end] == ')' ? end + 1 - start : 0;
    }

    // With `pairs` left to lose, only readings that lack one are found.
    private void Go(int position, ImmutableArray<ByteSlot> slots, int pairs)
    {
        if (found.Count >= Most)
        {
            return;
        }

        if (!IsOpen(slots))
        {
            if (pairs == 0)
            {
                found.Add(new ByteReading(position, slots));
            }

            return;
        }

        if (position >= limit || text[position] == '\n')
        {
            return;
        }

        GoOver(position, slots, pairs);
        if (pairs > 0)
        {
            var (lead, trail) = ByteSlot.LostPair(LostPairCost);
            GoOver(position, [.. slots, lead, trail], pairs: 0);
            GoOver(position, [.. slots, lead, trail, lead, trail], pairs: 0);
        }
    }

    private void GoOver(int position, ImmutableArray<ByteSlot> slots, int pairs)
    {
        var c = text[position];
        if (NoteAt(position) is var (slot, length))
        {
            Go(position + length, [.. slots, slot], pairs);
            return;
        }

        if (c is > ' ' and < '\u007F')
        {
            Go(position + 1, [.. slots, .. Unfolded(c)], pairs);
            Go(position + 1, [.. slots, c == '?' ? ByteSlot.Lost(LostCost) : ByteSlot.Known((byte)c)], pairs);
        }
        else if (Gbk.Bytes(c) is var (lead, trail))
        {
            Go(position + 1, [.. slots, ByteSlot.Known(lead), ByteSlot.Known(trail)], pairs);
        }

        if (IsMark(c) && !slots[^1].IsLost)
        {
            Go(position, [.. slots, ByteSlot.Lost(LostCost)], pairs);
        }
    }

    // A byte before punctuation was dropped, not paired with it; so was one before ASCII that is no second byte.
    private static bool IsMark(char c) => c is < (char)Gbk.FirstTrail or '、' or '。' or '“' or '”' or '《' or '》';

    private static ByteSlot[] Unfolded(char ascii) => [ByteSlot.Known(0xA3), ByteSlot.Known((byte)(ascii + 0x80), FoldCost)];

    private (ByteSlot Slot, int Length)? NoteAt(int position)
    {
        var (length, skip) = NoteLength(text, position) is > 0 and var split ? (split, 1) : (PinyinNotes.LengthAt(text, position), 1);
        return length > 0 && position > 0 && Gbk.Bytes(text[position - 1]) is var (_, lead)
            ? (ByteSlot.OfReading(lead, text.AsSpan(position + skip, length - skip - 1)), length)
            : null;
    }

    // A first byte waits for its second one.
    private static bool IsOpen(ImmutableArray<ByteSlot> slots)
    {
        var isOpen = false;
        foreach (var slot in slots)
        {
            isOpen = !isOpen && !slot.IsAscii;
        }

        return isOpen;
    }
}
