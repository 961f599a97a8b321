using System.Collections.Immutable;
using System.Globalization;
using KexieSite.Configuration;
using KexieSite.Loading;
using KexieSite.Writing;

namespace KexieSite.Building;

/// <summary>
/// The way around a build that would do nothing: where everything that the last build of an output folder was made from is still the same,
/// to the last file, and so is what it made, its result is this build's too. What is compared are identities
/// (<see cref="FileIdentity"/>), not contents; where these do not prove enough, the site is built.
/// </summary>
/// <param name="options">What to build.</param>
/// <param name="clock">Tells the current day.</param>
/// <param name="siteFolder">The absolute path of the site's folder.</param>
internal sealed class UnchangedSite(BuildOptions options, TimeProvider clock, string siteFolder)
{
    private const char Separator = '\t';

    // Looked at before anything is read: what is written to later has another identity.
    private readonly ImmutableArray<string>? sources = SourceSurvey.Of(siteFolder, clock.GetUtcNow());

    /// <summary>The last build's result where it holds; null where the site must be built. Nothing is changed.</summary>
    /// <param name="options">What to build.</param>
    /// <param name="clock">Tells the current day.</param>
    /// <param name="siteFolder">The absolute path of the site's folder.</param>
    /// <param name="output">The absolute path of the output folder.</param>
    public static BuildResult? Find(BuildOptions options, TimeProvider clock, string siteFolder, string output)
    {
        if (options.Clean || RecordedFolder.Recall(output) is not [var made, var day, var result, .. var sources] || made != Maker(options))
        {
            return null;
        }

        return day.Split(Separator) is [var written, var zone]
            && Today(options, clock, zone) == written
            && SourceSurvey.Holds(siteFolder, sources)
                ? RecordedResult.Read(result)
                : null;
    }

    /// <summary>Keeps the result of a build for the next one, where it can be kept.</summary>
    public void Remember(OutputFolder folder, BuildResult result, SiteConfig config)
    {
        if (sources is { } lines && RecordedResult.Write(result) is { } written && Today(options, clock, config.TimeZone.Id) is { } day)
        {
            folder.Remember([Maker(options), day + Separator + config.TimeZone.Id, written, .. lines]);
        }
    }

    // The program, down to the runtime that compresses its files, and all that it is told but for the day.
    private static string Maker(BuildOptions options) => string.Create(
        CultureInfo.InvariantCulture,
        $"{typeof(SiteBuild).Module.ModuleVersionId} {options.BuiltInTheme.ManifestModule.ModuleVersionId} {Environment.Version} {options.Drafts} {options.Future} {options.Strict} {options.BaseUrl}");

    private static string? Today(BuildOptions options, TimeProvider clock, string zone) =>
        (options.Today ?? SiteTimeZone.TryFind(zone)?.Today(clock))?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
