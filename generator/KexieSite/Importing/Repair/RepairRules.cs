using KexieSite.Diagnostics;

namespace KexieSite.Importing.Repair;

/// <summary>What is told of the repair of a text, KX8220 to KX8239.</summary>
public static class RepairRules
{
    /// <summary>A place that cannot be read and was marked. {0}: what stands there.</summary>
    public static readonly DiagnosticRule Doubtful = new("KX8220", Severity.Warning);

    /// <summary>A change that is likely right and was not marked. {0}: before; {1}: after.</summary>
    public static readonly DiagnosticRule Likely = new("KX8221", Severity.Info);

    /// <summary>Readings in brackets that were taken out. {0}: in how many places.</summary>
    public static readonly DiagnosticRule PinyinNote = new("KX8223", Severity.Info);

    /// <summary>Western punctuation that became Chinese. {0}: in how many places.</summary>
    public static readonly DiagnosticRule HalfWidthPunctuation = new("KX8224", Severity.Info);

    /// <summary>Stray marks that were taken out or put right. {0}: in how many places.</summary>
    public static readonly DiagnosticRule StrayMark = new("KX8225", Severity.Info);

    /// <summary>Traditional characters that became simplified ones. {0}: in how many places.</summary>
    public static readonly DiagnosticRule Traditional = new("KX8226", Severity.Info);

    /// <summary>Numbers that were put into their right form. {0}: in how many places.</summary>
    public static readonly DiagnosticRule NumberForm = new("KX8227", Severity.Info);

    /// <summary>Lines of a site that were taken out. {0}: in how many places.</summary>
    public static readonly DiagnosticRule SiteLine = new("KX8228", Severity.Info);

    /// <summary>The rule that tells how many sure changes of a kind were made; null for a kind that is never sure.</summary>
    internal static DiagnosticRule? CountOf(RepairKind kind) => kind switch
    {
        RepairKind.PinyinNote => PinyinNote,
        RepairKind.HalfWidthPunctuation => HalfWidthPunctuation,
        RepairKind.StrayMark => StrayMark,
        RepairKind.Traditional => Traditional,
        RepairKind.NumberForm => NumberForm,
        RepairKind.SiteLine => SiteLine,
        _ => null,
    };
}
