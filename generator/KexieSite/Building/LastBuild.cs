using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Configuration;
using KexieSite.Loading;
using KexieSite.Model;
using KexieSite.Model.Keeping;
using KexieSite.Paths;
using KexieSite.Writing;

namespace KexieSite.Building;

/// <summary>
/// What the last build into an output folder was made from, down to the last file, and what it found and read: where nothing has changed
/// since, its result is this build's too; where only texts were edited, only those are read. What is compared are identities
/// (<see cref="FileIdentity"/>), not contents; where these do not prove enough, nothing is taken over.
/// </summary>
internal sealed class LastBuild
{
    private const char Separator = '\t';

    private readonly RecalledBuild recalled;
    private readonly string output;
    private readonly string result;
    private readonly ImmutableArray<string> sources;
    private readonly HashSet<SourcePath>? edited;

    private LastBuild(RecalledBuild recalled, string output, string result, ImmutableArray<string> before, ImmutableArray<string> sources) =>
        (this.recalled, this.output, this.result, this.sources, edited) = (recalled, output, result, sources, SourceSurvey.EditedTexts(before, sources));

    /// <summary>The last build; null where it did not finish or was made otherwise: by another program, on another day, with other options.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="clock">Tells the current day.</param>
    /// <param name="output">The absolute path of the output folder.</param>
    /// <param name="sources">What <see cref="SourceSurvey"/> sees now.</param>
    public static LastBuild? Find(BuildOptions options, TimeProvider clock, string output, ImmutableArray<string> sources) =>
        !options.Clean
        && RecordedFolder.Recall(output) is { Lines: [var made, var day, var result, .. var before] } recalled
        && made == Maker(options)
        && day.Split(Separator) is [var written, var zone]
        && Today(options, clock, zone) == written
            ? new LastBuild(recalled, output, result, before, sources)
            : null;

    /// <summary>Leaves word of a build for the next one, where it can be left.</summary>
    /// <param name="options">What was built.</param>
    /// <param name="clock">Tells the current day.</param>
    /// <param name="folder">The finished output folder.</param>
    /// <param name="sources">What <see cref="SourceSurvey"/> saw before anything was read: what was written to later has another identity.</param>
    /// <param name="prepared">The site.</param>
    /// <param name="result">The result.</param>
    public static void Remember(
        BuildOptions options, TimeProvider clock, OutputFolder folder, ImmutableArray<string> sources, PreparedSite prepared, BuildResult result)
    {
        var zone = prepared.Config.TimeZone.Id;
        if (RecordedResult.Write(result) is { } written && Today(options, clock, zone) is { } day)
        {
            // The record lies in the folder of the site: what is not published is not in it.
            var published = prepared.Site.Items.ToHashSet<ContentItem>(ReferenceEqualityComparer.Instance);
            var texts = prepared.Texts.Where(text => KeptCandidates.CanKeep(text) && published.Contains(text.Value.Item!)).Select(text => text.Value);
            folder.Remember([Maker(options), day + Separator + zone, written, .. sources], KeptCandidates.Write(texts, prepared.Config));
        }
    }

    /// <summary>Its result, where nothing has changed since, neither in the site nor in the output folder; else null. Changes nothing.</summary>
    public BuildResult? IfNothingChanged() => edited is { Count: 0 } && RecordedFolder.IsUntouched(output) ? RecordedResult.Read(result) : null;

    /// <summary>Its texts, where nothing has changed in the site since but texts, and none has come or gone; else null.</summary>
    public LastTexts? IfOnlyTextsChanged() => edited is { } texts && recalled.ReadTexts() is { } kept ? new LastTexts(kept, sources, texts) : null;

    // The program, down to the runtime that compresses its files, and all that it is told but for the day.
    private static string Maker(BuildOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"{typeof(SiteBuild).Module.ModuleVersionId} {options.BuiltInTheme.ManifestModule.ModuleVersionId} {Environment.Version} {options.Drafts} {options.Future} {options.Strict} {options.BaseUrl}");

    private static string? Today(BuildOptions options, TimeProvider clock, string zone) =>
        (options.Today ?? SiteTimeZone.TryFind(zone)?.Today(clock))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
