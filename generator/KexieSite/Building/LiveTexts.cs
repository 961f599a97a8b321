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
    private ImmutableArray<SourcePath> paths = [];
    private Dictionary<SourcePath, int> places = [];
    private (SiteConfig Config, AssemblyOptions Options)? understoodBy;

    /// <summary>Every text, in the order of the paths.</summary>
    public ImmutableArray<LiveText> InOrder { get; private set; } = [];

    /// <summary>Reads what has changed.</summary>
    /// <param name="tree">The files as they are.</param>
    /// <param name="written">Files that are read whatever their marks say.</param>
    /// <param name="isWhole">Whether others may have been written to as well.</param>
    /// <param name="config">The configuration.</param>
    /// <param name="options">What decides whether an item is published.</param>
    /// <param name="stages">Is told of every text.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Whether anything is different from before, and the files that are.</returns>
    public (bool IsChanged, ImmutableArray<SourcePath> Files) Update(
        SourceTree tree, IReadOnlySet<SourcePath> written, bool isWhole, SiteConfig config, AssemblyOptions options, StageClock stages, CancellationToken cancel)
    {
        var isSame = understoodBy is var (by, until) && ReferenceEquals(by, config) && until == options;
        var isParsedAnew = understoodBy?.Config.Html != config.Html;
        var resolver = new RegionResolver(config.Divisions, config.Region);
        var isListed = tree.Texts == paths;
        LiveText?[] before = isListed ? [.. InOrder] : [.. tree.Texts.Select(Find)];
        var after = (LiveText?[])before.Clone();
        var looked = isSame && isListed && !isWhole ? written.Where(places.ContainsKey).Select(p => places[p]) : Enumerable.Range(0, after.Length);
        List<int> toRead = [.. looked.Where(i => !isSame || before[i]?.Mark != tree.Mark(tree.Texts[i]) || written.Contains(tree.Texts[i]))];
        stages.Expect(toRead.Count);
        Parallel.ForEach(toRead, new ParallelOptions { CancellationToken = cancel }, i =>
        {
            after[i] = Read(tree.Texts[i], isParsedAnew ? null : before[i], before[i]);
            stages.Step();
        });

        ImmutableArray<SourcePath> changed =
        [
            .. toRead.Where(i => before[i]?.Digest != after[i]!.Digest).Select(i => tree.Texts[i]),
            .. isListed ? [] : paths.Where(path => !tree.Has(path)),
        ];
        InOrder = [.. after!];
        if (!isListed)
        {
            paths = tree.Texts;
            places = new Dictionary<SourcePath, int>(paths.Select(KeyValuePair.Create));
        }

        understoodBy = (config, options);
        return (!isSame || !changed.IsEmpty, changed);

        LiveText Read(SourcePath path, LiveText? parsed, LiveText? last)
        {
            var mark = tree.Mark(path);
            var file = tree.ReadText(path);
            var digest = DigestOf(file);
            var isOld = parsed?.Digest == digest;
            return isOld && isSame
                ? parsed! with { Mark = mark }
                : LiveText.After(last, mark, digest, isOld ? parsed!.Document : DocumentReader.Read(file, config.Html), Understand);
        }

        Checked<Candidate> Understand(Checked<ParsedDocument> document) => ItemReader.Read(config, resolver, options, document);
    }

    private LiveText? Find(SourcePath path) => places.TryGetValue(path, out var place) ? InOrder[place] : null;

    // The findings tell the encoding, which the decoded text does not.
    private static string DigestOf(SourceFile file)
    {
        var hash = SHA256.HashData(MemoryMarshal.AsBytes(file.Text.AsSpan()));
        return Convert.ToHexString(hash) + string.Concat(file.Diagnostics.Select(d => d.Rule.Code));
    }
}
