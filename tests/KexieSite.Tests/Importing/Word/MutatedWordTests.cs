using KexieSite.Importing;
using KexieSite.Tests.Chinese;
using static KexieSite.Tests.Importing.Word.WordSample;

namespace KexieSite.Tests.Importing.Word;

/// <summary>Word files with damage of every kind: none may crash the reader or hold it up.</summary>
public sealed class MutatedWordTests
{
    // KEXIE_MUTATIONS=2000 for a longer look.
    private static readonly int Mutations = int.TryParse(Environment.GetEnvironmentVariable("KEXIE_MUTATIONS"), out var asked) ? asked : 400;

    [Fact]
    public void No_damaged_file_crashes_the_reader_or_holds_it_up()
    {
        var random = new XorShift(20_211_213);
        var (read, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < Mutations; i++)
        {
            var bytes = WordMutation.Next(random);
            var start = TimeProvider.System.GetTimestamp();
            var result = Read(bytes);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, TimeProvider.System.GetElapsedTime(start).Ticks));
            Assert.True(result.Value is not null || result.HasErrors, $"mutation {i} says nothing");
            read += result.Value is null ? 0 : 1;
            _ = result.Value is { } text ? MarkdownText.Write(text.Blocks) : "";
        }

        Assert.InRange(read, Mutations / 10, Mutations - 1);
        Assert.True(slowest < TimeSpan.FromSeconds(10), $"the slowest took {slowest}");
    }
}
