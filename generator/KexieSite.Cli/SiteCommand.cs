using System.CommandLine;
using KexieSite.Building;
using KexieSite.Diagnostics;

namespace KexieSite.Cli;

/// <summary>A command that works on a site.</summary>
internal abstract class SiteCommand(string name) : Command(name)
{
    /// <summary>Whether it tells what it does while it does it, with <see cref="Request.Show"/>; else what there is to say is in the outcome alone.</summary>
    public virtual bool IsConversation => false;

    /// <summary>Whether the site's folder must be there.</summary>
    public virtual bool NeedsFolder => true;

    /// <summary>The text that says what Ctrl-C left behind.</summary>
    public virtual string Interrupted => "cli.interrupted";

    /// <summary>What is wrong with the command line beside the values of its options; empty when it can be run.</summary>
    public virtual IEnumerable<string> Complaints(ParseResult parsed, TextTable texts) => [];

    /// <summary>Does the work.</summary>
    public abstract Task<Outcome> RunAsync(Request request, IProgress<BuildProgress> progress, CancellationToken cancel);
}
