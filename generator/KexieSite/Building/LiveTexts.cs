using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;
using KexieSite.Regions;

namespace KexieSite.Building;

/// <summary>
/// The texts of a live site. A file is read again only when it was written to, and understood again only when it or the
/// configuration changed; both are pure functions, so what is kept is what reading everything anew would give.
/// </summary>
internal sealed class LiveTexts
{
    private Dictionary<SourcePath, LiveText> texts = [];
    private (SiteConfig Config, AssemblyOptions Options)? understoodBy;

    /// <summary>Every text, in the order of the paths.</summary>
    public ImmutableArray<LiveText> InOrder { get; private set; } = [];

    /// <summary>Reads what has changed.</summary>
    /// <param name="tree">The files as they are.</param>
    /// <param name="written">Files that are read whatever their marks say.</param>
    /// <param name="config">The configuration.</param>
    /// <param name="options">What decides whether an item is published.</param>
    /// <param name="stages">Is told of every text.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Whether anything is different from before, and the files that are.</returns>
    public (bool IsChanged, ImmutableArray<SourcePath> Files) Update(SourceTree tree, IReadOnlySet<SourcePath> written, SiteConfig config, AssemblyOptions options, StageClock stages, CancellationToken cancel)
    {
        var isSame = understoodBy is var (by, last) && ReferenceEquals(by, config) && last == options;
        var isParsedAnew = understoodBy?.Config.Html != config.Html;
        var resolver = new RegionResolver(config.Divisions, config.Region);
        var after = new LiveText[tree.Texts.Length];
        var toRead = new List<int>();
        for (var i = 0; i < after.Length; i++)
        {
            var path = tree.Texts[i];
            if (isSame && texts.TryGetValue(path, out after[i]!) && after[i].Mark == tree.Mark(path) && !written.Contains(path))
            {
                continue;
            }

            toRead.Add(i);
        }

        stages.Expect(toRead.Count);
        Parallel.ForEach(toRead, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            var before = texts.GetValueOrDefault(tree.Texts[i]);
            after[i] = Read(tree.Texts[i], isParsedAnew ? null : before, before);
            stages.Step();
        });

        var changed = Changed(tree, after);
        texts = new Dictionary<SourcePath, LiveText>(tree.Texts.Zip(after, KeyValuePair.Create));
        InOrder = [.. after];
        understoodBy = (config, options);
        return (!isSame || !changed.IsEmpty, changed);

        LiveText Read(SourcePath path, LiveText? parsed, LiveText? before)
        {
            var mark = tree.Mark(path);
            var file = tree.ReadText(path);
            var digest = DigestOf(file);
            var isOld = parsed?.Digest == digest;
            return isOld && isSame
                ? parsed! with { Mark = mark }
                : LiveText.After(before, mark, digest, isOld ? parsed!.Document : DocumentReader.Read(file, config.Html), Understand);
        }

        Checked<Candidate> Understand(Checked<ParsedDocument> document) => ItemReader.Read(config, resolver, options, document);
    }

    // Written, new and gone.
    private ImmutableArray<SourcePath> Changed(SourceTree tree, LiveText[] after) =>
    [
        .. tree.Texts.Where((path, i) => texts.GetValueOrDefault(path)?.Digest != after[i].Digest),
        .. texts.Keys.Where(path => !tree.Has(path)).Order(),
    ];

    // The findings tell the encoding, which the decoded text does not.
    private static string DigestOf(SourceFile file)
    {
        var hash = SHA256.HashData(MemoryMarshal.AsBytes(file.Text.AsSpan()));
        return Convert.ToHexString(hash) + string.Concat(file.Diagnostics.Select(d => d.Rule.Code));
    }
}
