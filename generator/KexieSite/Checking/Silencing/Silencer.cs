using System.Collections.Frozen;
using System.Collections.Immutable;
using KexieSite.Diagnostics;

namespace KexieSite.Checking.Silencing;

/// <summary>
/// Leaves out the findings that are not wanted, and says where such a wish is wrong: an unknown code, no reason, or nothing that it
/// silences. What a build finds cannot be silenced.
/// </summary>
internal static class Silencer
{
    /// <summary>Applies the wishes.</summary>
    /// <param name="findings">What the checks found.</param>
    /// <param name="wishes">The wishes.</param>
    /// <param name="looked">The kinds of findings that were looked for in this run: of others nobody knows whether a wish silences anything.</param>
    public static ImmutableArray<Finding> Apply(IReadOnlyCollection<Finding> findings, IReadOnlyCollection<Silence> wishes, Func<DiagnosticRule, bool> looked)
    {
        if (wishes.Count == 0)
        {
            return [.. findings];
        }

        var rules = CheckRules.All.ToFrozenDictionary(r => r.Code);
        var valid = wishes.Where(w => w.Reason.Length > 0 && rules.ContainsKey(w.Code)).ToLookup(w => w.Code);
        var used = new HashSet<Silence>(ReferenceEqualityComparer.Instance);
        var kept = findings.Where(finding => !IsSilenced(finding.Diagnostic)).ToList();
        return [.. kept, .. wishes.Select(Complaint).OfType<Diagnostic>().Select(Finding.Of)];

        bool IsSilenced(Diagnostic found)
        {
            var silencing = valid[found.Rule.Code].Where(w => w.Covers(found)).ToList();
            used.UnionWith(silencing);
            return silencing.Count > 0;
        }

        Diagnostic? Complaint(Silence wish) =>
            !rules.TryGetValue(wish.Code, out var rule) ? Unknown(wish)
            : wish.Reason.Length == 0 ? SilencingRules.NoReason.At(wish.File, wish.Span, wish.Code, new TextKey("silence.reason." + wish.Form, wish.Code))
            : !used.Contains(wish) && looked(rule) ? SilencingRules.SilencesNothing.At(wish.File, wish.Span, wish.Code, Remedy(wish))
            : null;
    }

    private static TextKey Remedy(Silence wish) =>
        wish.Missing is { } missing ? new TextKey("silence.nothing.missing", missing) : new TextKey("silence.nothing." + wish.Form);

    private static Diagnostic Unknown(Silence wish)
    {
        if (TextTable.For(Language.Chinese)[wish.Code + ".message"].Length > 0)
        {
            return SilencingRules.CodeOfBuild.At(wish.File, wish.Span, wish.Code);
        }

        object hint = NearestName.Of(wish.Code, CheckRules.All.Select(r => r.Code)) is { } near ? new TextKey("nearest.some", near) : new TextKey("check.codes");
        return SilencingRules.UnknownCode.At(wish.File, wish.Span, wish.Code, hint);
    }
}
