using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using KexieSite.Diagnostics;

namespace KexieSite.Tests.Diagnostics;

/// <summary>Every kind of finding that the library has, wherever it is declared.</summary>
internal static class EveryRule
{
    private static readonly FrozenDictionary<string, string> Names = Fields.ToFrozenDictionary(
        f => ((DiagnosticRule)f.GetValue(null)!).Code, f => $"{f.DeclaringType!.Name}.{f.Name}", StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticRule> All { get; } =
        [.. Fields.Select(f => (DiagnosticRule)f.GetValue(null)!).OrderBy(rule => rule.Code, StringComparer.Ordinal)];

    /// <summary>The name of a rule in the code, <c>YamlRules.Syntax</c>.</summary>
    public static string NameOf(string code) => Names[code];

    private static IEnumerable<FieldInfo> Fields => typeof(DiagnosticRule).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(f => f.FieldType == typeof(DiagnosticRule));
}
