using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Building;

/// <summary>What a build did.</summary>
/// <param name="Ok">Whether the site was written. Where not, the output folder is as it was.</param>
/// <param name="SiteLanguage">The language that site.yml sets; null where it could not be read.</param>
/// <param name="Items">Activities, reports, notices and pages that are published.</param>
/// <param name="Pages">HTML pages of the site, redirects among them.</param>
/// <param name="Written">Files that are new or changed.</param>
/// <param name="Removed">Files of earlier builds that are gone.</param>
/// <param name="Skipped">What was not published, and why.</param>
/// <param name="Diagnostics">Everything that was found, in a stable order.</param>
/// <param name="Timings">How long each stage took.</param>
public sealed record BuildResult(
    bool Ok,
    Language? SiteLanguage,
    int Items,
    int Pages,
    int Written,
    int Removed,
    ImmutableArray<SkippedItem> Skipped,
    ImmutableArray<Diagnostic> Diagnostics,
    ImmutableArray<StageTiming> Timings);

/// <summary>How long a stage took.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Elapsed">Wall time.</param>
public sealed record StageTiming(BuildStage Stage, TimeSpan Elapsed);

/// <summary>The stages of a build, in order.</summary>
public enum BuildStage
{
    /// <summary>site.yml is read and the files are listed.</summary>
    Loading,

    /// <summary>The texts are read.</summary>
    Parsing,

    /// <summary>The theme is loaded; a site's own theme may be built.</summary>
    Theming,

    /// <summary>Items, indexes and addresses are put together and checked.</summary>
    Planning,

    /// <summary>Pages are rendered and written.</summary>
    Writing,

    /// <summary>Texts and attachments are checked.</summary>
    Checking,

    /// <summary>Pages are rendered and looked at.</summary>
    Inspecting,

    /// <summary>Foreign files become texts.</summary>
    Importing,

    /// <summary>The built site is brought to the place that a web server reads.</summary>
    Publishing,
}

/// <summary>How far a build is.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Done">Steps of this stage that are done.</param>
/// <param name="Total">Steps of this stage; 0 where they are not counted.</param>
public readonly record struct BuildProgress(BuildStage Stage, int Done, int Total);
