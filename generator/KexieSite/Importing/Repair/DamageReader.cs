namespace KexieSite.Importing.Repair;

/// <summary>Finds the likeliest characters of a damaged place, by the wording of the text around it.</summary>
internal sealed class DamageReader(WordingModel model)
{
    // Lost bytes can stand for thousands of characters: those that the text itself has come first.
    private const int MostCandidates = 100;
    private const int Beam = 12;

    private static readonly Wording None = new("", double.NegativeInfinity);

    /// <summary>What the slots of a reading may say, the likeliest first, with the logarithms of their probabilities; two at most.</summary>
    /// <param name="last">The character before them.</param>
    /// <param name="reading">The slots.</param>
    public IEnumerable<Wording> Read(char last, ByteReading reading)
    {
        var paths = new List<Wording> { new("", -reading.Slots.Sum(s => s.Cost)) };
        for (var i = 0; i + 1 < reading.Slots.Length; i += 2)
        {
            var longer = new List<Wording>();
            foreach (var next in Candidates(reading.Slots[i].Allowed, reading.Slots[i + 1].Allowed))
            {
                var (best, second) = BestTwo(paths, last, next);
                longer.AddRange(Longer(best, next).Concat(Longer(second, next)));
            }

            paths = longer.Count > Beam ? [.. longer.OrderByDescending(path => path.Score).ThenBy(path => path.Text, StringComparer.Ordinal).Take(Beam)] : longer;
        }

        return paths.OrderByDescending(path => path.Score).ThenBy(path => path.Text, StringComparer.Ordinal).Take(2);
    }

    private (Wording Best, Wording Second) BestTwo(List<Wording> paths, char last, char next)
    {
        var (best, second) = (None, None);
        foreach (var path in paths)
        {
            var scored = path with { Score = path.Score + model.Score(path.Text.Length > 0 ? path.Text[^1] : last, next) };
            if (scored.Score > best.Score)
            {
                (best, second) = (scored, best);
            }
            else if (scored.Score > second.Score)
            {
                second = scored;
            }
        }

        return (best, second);
    }

    private static IEnumerable<Wording> Longer(Wording path, char next) => double.IsNegativeInfinity(path.Score) ? [] : [path with { Text = path.Text + next }];

    private List<char> Candidates(byte[] leads, byte[] trails)
    {
        var candidates = leads.SelectMany(lead => trails.Select(trail => Gbk.Character(lead, trail))).OfType<char>().ToList();
        return candidates.Count <= MostCandidates
            ? candidates
            : [.. candidates.OrderByDescending(model.CountOf).ThenByDescending(c => model.Score('\0', c)).Take(MostCandidates)];
    }

    /// <summary>What a damaged place may say.</summary>
    /// <param name="Text">Its characters.</param>
    /// <param name="Score">The logarithm of its probability.</param>
    public readonly record struct Wording(string Text, double Score);
}
