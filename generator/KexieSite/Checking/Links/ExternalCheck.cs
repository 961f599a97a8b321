using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Checking.Links;

/// <summary>Asks for every outside link of a site, each once, some hosts at a time.</summary>
/// <param name="siteFolder">Where answers are kept.</param>
internal sealed class ExternalCheck(string siteFolder)
{
    private const int HostsAtATime = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>What was found, at every place where a link stands.</summary>
    /// <exception cref="IOException">The answers cannot be kept.</exception>
    public async Task<ImmutableArray<Finding>> CheckAsync(
        ImmutableArray<Manuscript> manuscripts, SiteConfig config, DateOnly today, CancellationToken cancel)
    {
        ImmutableArray<Use> uses = [.. manuscripts.SelectMany(Uses), .. Uses(config)];
        var memory = new OutsideMemory(siteFolder);
        var open = uses.Select(u => u.Address).Distinct(StringComparer.Ordinal).Where(address => memory.Recall(address, today) is null)
            .GroupBy(HostOf, StringComparer.OrdinalIgnoreCase);
        var asked = new Dictionary<string, OutsideAnswer>(StringComparer.Ordinal);
        using var visitor = new OutsideVisitor(Patience);
        using var gate = new SemaphoreSlim(HostsAtATime);
        foreach (var (address, answer) in (await Task.WhenAll(open.Select(AskHostAsync))).SelectMany(answers => answers))
        {
            asked[address] = answer;
            memory.Remember(address, today, answer);
        }

        memory.Save();
        return [.. uses.Select(use => Found(use, asked.GetValueOrDefault(use.Address) ?? memory.Recall(use.Address, today)!)).OfType<Finding>()];

        async Task<List<(string Address, OutsideAnswer Answer)>> AskHostAsync(IEnumerable<string> addresses)
        {
            await gate.WaitAsync(cancel);
            try
            {
                return await visitor.AskAsync(addresses, cancel);
            }
            finally
            {
                _ = gate.Release();
            }
        }
    }

    private static Finding? Found(Use use, OutsideAnswer answer) =>
        RuleOf(answer.Kind) is { } rule ? Finding.Of(rule.At(use.File, use.Span, use.Address, answer.Told)) : null;

    private static DiagnosticRule? RuleOf(OutsideState state) => state switch
    {
        OutsideState.Moved => LinkRules.Moved,
        OutsideState.Dead => LinkRules.Dead,
        OutsideState.Doubtful => LinkRules.Doubtful,
        OutsideState.Silent => LinkRules.NoAnswer,
        _ => null,
    };

    private static IEnumerable<Use> Uses(Manuscript manuscript) =>
        (manuscript.Item?.Body.Links ?? []).Select(link => (link.Span, Address: (link.Target as LinkTarget.Outside)?.Url))
            .Where(link => IsWeb(link.Address)).Select(link => new Use(manuscript.Path, link.Span, WithoutFragment(link.Address!)));

    private static IEnumerable<Use> Uses(SiteConfig config) =>
        config.Menu.Concat(config.Footer.Links.SelectMany(group => group.Links)).Where(link => IsWeb(link.Target))
            .Select(link => new Use(SourceTree.Configuration, link.Span, WithoutFragment(link.Target)));

    private static bool IsWeb(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";

    private static string HostOf(string address) => new Uri(address).Authority;

    private static string WithoutFragment(string address) => address.Split('#')[0];

    /// <summary>A place where an outside address is linked to.</summary>
    private sealed record Use(SourcePath File, SourceSpan Span, string Address);
}
