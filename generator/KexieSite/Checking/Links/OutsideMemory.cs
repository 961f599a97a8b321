using System.Globalization;

namespace KexieSite.Checking.Links;

/// <summary>
/// What outside addresses answered lately, kept in the site's <c>.kexie/links.txt</c>: a page that was there is not asked for again for a week,
/// one that was not is asked for every time. A damaged line is forgotten.
/// </summary>
internal sealed class OutsideMemory
{
    private const int DaysToTrust = 7;
    private const char Separator = '\t';

    private readonly string file;
    private readonly SortedDictionary<string, (DateOnly Day, OutsideAnswer Answer)> known = new(StringComparer.Ordinal);

    public OutsideMemory(string siteFolder)
    {
        file = Path.Combine(siteFolder, ".kexie", "links.txt");
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file) : [])
        {
            if (line.Split(Separator) is [var day, var kind, var address, var detail]
                && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked)
                && Enum.TryParse<OutsideState>(kind, out var state))
            {
                known[address] = (asked, new OutsideAnswer(state, detail));
            }
        }
    }

    /// <summary>The answer, where it is good and fresh enough not to be asked for again.</summary>
    public OutsideAnswer? Recall(string address, DateOnly today) =>
        known.TryGetValue(address, out var last) && last.Answer.Kind is OutsideState.Fine or OutsideState.Moved
            && today.DayNumber - last.Day.DayNumber is >= 0 and < DaysToTrust
            ? last.Answer
            : null;

    /// <summary>Keeps an answer.</summary>
    public void Remember(string address, DateOnly today, OutsideAnswer answer) => known[address] = (today, answer);

    /// <summary>Writes what is known.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllLines(file, known.Select(k => string.Join(Separator, $"{k.Value.Day:yyyy-MM-dd}", k.Value.Answer.Kind, k.Key, k.Value.Answer.Detail)));
    }
}
