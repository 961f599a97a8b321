using System.CommandLine;
using KexieSite.Building;

namespace KexieSite.Cli;

/// <summary>A command that works on a site.</summary>
internal abstract class SiteCommand(string name) : Command(name)
{
    /// <summary>Whether it tells what it does while it does it, with <see cref="Request.Show"/>; else what there is to say is in the outcome alone.</summary>
    public virtual bool IsConversation => false;

    /// <summary>What the command is done to, behind its name; null for a command of the whole site. Where there are any, one at least must be given.</summary>
    public virtual Argument<string[]>? Operands => null;

    /// <summary>Does the work.</summary>
    public abstract Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel);
}
