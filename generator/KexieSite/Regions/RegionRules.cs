using System.Collections.Immutable;
using KexieSite.Diagnostics;
using KexieSite.Paths;

namespace KexieSite.Regions;

/// <summary>The findings about regions, KX30.</summary>
public static class RegionRules
{
    /// <summary>Several divisions have this name. {0}: the text; {1}: the candidates as paths.</summary>
    public static readonly DiagnosticRule Ambiguous = new("KX3001", Severity.Error);

    /// <summary>No division has this name or code, and none is near. {0}: the text.</summary>
    public static readonly DiagnosticRule NotFound = new("KX3002", Severity.Error);

    /// <summary>No division has this name, but some are near. {0}: the text; {1}: the nearest as paths.</summary>
    public static readonly DiagnosticRule Misspelt = new("KX3003", Severity.Error);

    /// <summary>A town stands where a county belongs. {0}: the text; {1}: the town; {2}: its counties as paths.</summary>
    public static readonly DiagnosticRule TownAsRegion = new("KX3004", Severity.Error);

    /// <summary>The division was abolished before the item's year. {0}: its name; {1}: its last year; {2}: its successor's path.</summary>
    public static readonly DiagnosticRule Abolished = new("KX3005", Severity.Warning);

    /// <summary>The division lies elsewhere. {0}: the text; {1}: its name; {2}: where it lies, as paths.</summary>
    public static readonly DiagnosticRule WrongParent = new("KX3006", Severity.Error);

    private const int MostCandidates = 30;

    /// <summary>The finding of an outcome, or null when all is well.</summary>
    public static Diagnostic? Diagnose(RegionOutcome outcome, SourcePath? file, SourceSpan? span) => outcome switch
    {
        RegionOutcome.Ambiguous o => Ambiguous.At(file, span, o.Text, Paths(o.Candidates)),
        RegionOutcome.NotFound { Nearest.IsEmpty: true } o => NotFound.At(file, span, o.Text),
        RegionOutcome.NotFound o => Misspelt.At(file, span, o.Text, Paths(o.Nearest)),
        RegionOutcome.Town o => TownAsRegion.At(file, span, o.Text, o.Name, Paths(o.Counties)),
        RegionOutcome.Abolished o => Abolished.At(file, span, o.Former.Name, o.Former.LastYear ?? 0, o.Former.Successor?.FullPath ?? ""),
        RegionOutcome.WrongParent o => WrongParent.At(file, span, o.Text, o.Name, Paths(o.Candidates)),
        _ => null,
    };

    private static BilingualText Paths(ImmutableArray<Division> divisions) =>
        BilingualText.List(divisions.Take(MostCandidates).Select(d => d.FullPath));
}
