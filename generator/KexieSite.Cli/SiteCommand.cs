using System.CommandLine;
using KexieSite.Building;

namespace KexieSite.Cli;

/// <summary>A command that works on a site.</summary>
internal abstract class SiteCommand(string name) : Command(name)
{
    /// <summary>Does the work. Shows nothing: what there is to say is in the outcome.</summary>
    public abstract Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel);
}
