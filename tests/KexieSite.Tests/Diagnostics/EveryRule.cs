using System.Collections.Immutable;
using System.Reflection;
using KexieSite.Diagnostics;

namespace KexieSite.Tests.Diagnostics;

/// <summary>Every kind of finding that the library has, wherever it is declared.</summary>
internal static class EveryRule
{
    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        .. typeof(DiagnosticRule).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticRule))
            .Select(f => (DiagnosticRule)f.GetValue(null)!)
            .OrderBy(r => r.Code, StringComparer.Ordinal),
    ];
}
