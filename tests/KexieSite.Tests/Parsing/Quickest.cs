using System.Diagnostics;
using System.Globalization;

namespace KexieSite.Tests.Parsing;

/// <summary>Measures what a call takes by itself: other tests and other programs share the machine.</summary>
internal static class Quickest
{
    private const int Attempts = 4;
    private const string OnProcessor = "/proc/thread-self/schedstat";

    /// <summary>
    /// The shortest of several attempts; one, when that is within <paramref name="limit"/>. On Linux the thread's time
    /// on a processor, elsewhere the time that went by.
    /// </summary>
    public static TimeSpan Of(Action call, TimeSpan limit)
    {
        var quickest = TimeSpan.MaxValue;
        for (var i = 0; i < Attempts && quickest > limit; i++)
        {
            var start = Now();
            call();
            var elapsed = Now() - start;
            quickest = elapsed < quickest ? elapsed : quickest;
        }

        return quickest;
    }

    private static TimeSpan Now() => OperatingSystem.IsLinux() && File.Exists(OnProcessor)
        ? TimeSpan.FromMicroseconds(long.Parse(File.ReadAllText(OnProcessor).Split(' ')[0], CultureInfo.InvariantCulture) / 1_000)
        : Stopwatch.GetElapsedTime(0);
}
