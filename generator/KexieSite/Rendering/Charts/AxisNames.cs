using KexieSite.Views;

namespace KexieSite.Rendering.Charts;

/// <summary>
/// Puts names below an axis, in two rows. Where there is no room for all, the last one goes before those with a value, and these
/// before the others; what a narrow drawing has stays where it is in a wide one, which has more between.
/// </summary>
internal sealed class AxisNames(ChartSource source)
{
    // What the narrowest and a wide drawing have room for, in em, and the least distance of two names.
    private const double NarrowRoom = 12;
    private const double WideRoom = 30;
    private const double Gap = 0.8;

    private readonly double widest = source.Points.Max(p => TextWidth.Of(p.Tick)) + Gap;

    public IEnumerable<ChartMarkView> Place()
    {
        var narrow = new SortedDictionary<int, bool>();
        Fill(narrow, NarrowRoom);
        var wide = new SortedDictionary<int, bool>(narrow);
        Fill(wide, WideRoom);
        return wide.Select(name => new ChartMarkView(
            Places.Rounded((name.Key + 0.5) * 100 / source.Points.Length), 100, source.Points[name.Key].Tick, !narrow.ContainsKey(name.Key), name.Value));
    }

    private void Fill(SortedDictionary<int, bool> placed, double room)
    {
        var least = widest * source.Points.Length / room;
        foreach (var index in InOrderOfWorth().Where(i => IsFree(i)))
        {
            placed[index] = false;
        }

        // Worth a second row only where all values then have their names.
        var below = new SortedDictionary<int, bool>(placed);
        foreach (var index in InOrderOfWorth().Where(i => HasValue(i) && !below.ContainsKey(i)))
        {
            if (below.Any(p => p.Value && Math.Abs(p.Key - index) < least))
            {
                return;
            }

            below[index] = true;
        }

        foreach (var (index, low) in below)
        {
            placed[index] = low;
        }

        // A name without a value keeps away from both rows.
        bool IsFree(int index) => placed.All(p => p.Value && HasValue(index) ? p.Key != index : Math.Abs(p.Key - index) >= least);
    }

    private bool HasValue(int index) => source.Points[index].Value.Fill != ChartFill.None;

    private IEnumerable<int> InOrderOfWorth()
    {
        var last = source.Points.Length - 1;
        return Enumerable.Range(0, source.Points.Length).OrderBy(i => i == last ? 0 : HasValue(i) ? 1 : 2).ThenByDescending(i => i);
    }
}
