using System.CommandLine;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary>What a command is asked.</summary>
/// <param name="Parsed">The command line.</param>
/// <param name="Site">The absolute path of the site's folder.</param>
/// <param name="Today">The day to take for today; null for the real one.</param>
/// <param name="Texts">The texts in the language to speak.</param>
/// <param name="Clock">The clock.</param>
internal sealed record Request(ParseResult Parsed, string Site, DateOnly? Today, TextTable Texts, TimeProvider Clock)
{
    /// <summary>All that the command knows of the world outside.</summary>
    public required Surroundings Surroundings { get; init; }

    /// <summary>Shows something before the command ends, in the format that was asked for.</summary>
    public required Action<Outcome> Show { get; init; }

    /// <summary>Says a line to the person at the screen; where the output is for programs, on standard error.</summary>
    public required Action<string> Say { get; init; }

    /// <summary>The terminal that can show progress; null where there is none.</summary>
    public Screen? Animated { get; init; }

    private readonly long started = Clock.GetTimestamp();

    /// <summary>The time since the command began.</summary>
    public TimeSpan Elapsed => Clock.GetElapsedTime(started);
}
