using System.Collections.Immutable;
using KexieSite.Checking;
using KexieSite.Diagnostics;
using KexieSite.Model;

namespace KexieSite.Building;

/// <summary>What a check found.</summary>
/// <param name="Items">Activities, reports, notices and pages that would be published.</param>
/// <param name="Pages">HTML pages that were looked at; 0 where errors keep them from being made.</param>
/// <param name="Diagnostics">What a build of the site would say, and what the checks say, ordered by file and place.</param>
/// <param name="Fixable">How many of these <see cref="CheckOptions.Fix"/> would put right.</param>
/// <param name="Unfixable">How many it would, were it certain what their files say: their encoding is not.</param>
/// <param name="Corrected">What was put right, in order.</param>
/// <param name="Skipped">What would not be published, and why.</param>
/// <param name="Timings">How long each stage took.</param>
public sealed record CheckResult(
    int Items,
    int Pages,
    ImmutableArray<Diagnostic> Diagnostics,
    int Fixable,
    int Unfixable,
    ImmutableArray<CorrectedPlace> Corrected,
    ImmutableArray<SkippedItem> Skipped,
    ImmutableArray<StageTiming> Timings);
