using System.Collections.Concurrent;
using KexieSite.Building;
using KexieSite.Diagnostics;

namespace KexieSite.Cli.Serving;

/// <summary>What is shown now; whoever shows it is told when it is replaced.</summary>
internal sealed class Preview(LiveEdition first)
{
    private volatile Turn current = new(first, 0);

    /// <summary>The edition that is shown now.</summary>
    public Turn Current => current;

    /// <summary>Shows another edition from now on.</summary>
    public void Show(LiveEdition edition)
    {
        var before = current;
        current = new Turn(edition, before.Number + 1);
        before.End();
    }

    /// <summary>One edition, for as long as it is shown.</summary>
    internal sealed class Turn(LiveEdition edition, int number)
    {
        private readonly TaskCompletionSource replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The edition.</summary>
        public LiveEdition Edition => edition;

        /// <summary>Counts the editions that were shown.</summary>
        public int Number => number;

        /// <summary>What was found while its pages were rendered, by the page's address: mistakes of templates.</summary>
        public ConcurrentDictionary<string, Diagnostic> Failures { get; } = new(StringComparer.Ordinal);

        /// <summary>Ends when another edition is shown.</summary>
        public Task Replaced => replaced.Task;

        /// <summary>Another edition is shown.</summary>
        public void End() => replaced.SetResult();
    }
}
