using System.Collections.Immutable;
using System.Reflection;
using KexieSite.Checking.Figures;
using KexieSite.Checking.Links;
using KexieSite.Checking.Pages;
using KexieSite.Checking.Privacy;
using KexieSite.Checking.Wording;
using KexieSite.Diagnostics;

namespace KexieSite.Checking;

/// <summary>The kinds of findings of the checks, by families.</summary>
public static class CheckRules
{
    private static readonly ImmutableArray<Type> Families =
    [
        typeof(PrivacyRules), typeof(WordingRules), typeof(LinkRules), typeof(FreshnessRules), typeof(FigureRules), typeof(AccessRules), typeof(PageRules),
        typeof(PlaceholderRules),
    ];

    /// <summary>Every kind that can be silenced, by its code.</summary>
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. Families.SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(DiagnosticRule))
            .Select(field => (DiagnosticRule)field.GetValue(null)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    /// <summary>Whether a kind is looked for only in rendered pages.</summary>
    public static bool OfPages(DiagnosticRule rule) => rule.Code.StartsWith("KX58", StringComparison.Ordinal);

    /// <summary>Whether a kind is looked for only where outside links are asked for.</summary>
    public static bool OfOutside(DiagnosticRule rule) => rule.Code.StartsWith("KX541", StringComparison.Ordinal);

    /// <summary>The name of a finding's family, as a text: <c>check.family.53</c>; what a build finds has one name for all.</summary>
    public static TextKey FamilyOf(DiagnosticRule rule) =>
        new(rule.Code.StartsWith("KX5", StringComparison.Ordinal) && rule.Code[3] != '0' ? $"check.family.{rule.Code[2..4]}" : "check.family.build");
}
