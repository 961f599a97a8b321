using System.Collections.Immutable;
using KexieSite.Chinese;
using KexieSite.Diagnostics;

namespace KexieSite.Configuration;

/// <summary>Reads <c>check</c>: own numbers, own words, findings that are not wanted.</summary>
internal static class CheckReader
{
    internal static readonly KeyTable Keys = new(
        "update ~更新", "numbers ~电话 ~号码 ~phones", "words ~词表 ~用词", "ignore ~忽略 ~检查忽略 ~silence");

    internal static readonly KeyTable WordKeys = new("wrong ~错 ~错误", "right ~对 ~正确", "since ~年份");
    internal static readonly KeyTable IgnoreKeys = new("code ~codes ~代码", "path ~paths ~文件 ~路径", "reason ~理由 ~原因");

    public static CheckSettings Read(FieldReader site)
    {
        if (site.Mapping("check") is not { } mapping)
        {
            return CheckSettings.Default;
        }

        var fields = site.Below(mapping, Keys);
        return new CheckSettings
        {
            Numbers = [.. fields.List("numbers").Select(n => Digits(n.Text)).Where(n => n.Length > 0)],
            Words = [.. fields.Items("words").Select(node => Word(node, fields)).OfType<PreferredWord>()],
            Ignored = [.. fields.Items("ignore").SelectMany(node => Ignored(node, fields))],
            HomeUpdate = Duration.Days(fields, "update"),
            HomeSpan = fields.Node("update")?.Span,
        };
    }

    /// <summary>The digits of a number, however it is written: <c>0874-461 2345</c>.</summary>
    internal static string Digits(string written) => string.Concat(FullWidth.Fold(written).Where(char.IsAsciiDigit));

    private static PreferredWord? Word(YamlNode node, FieldReader fields)
    {
        if (Mapping(node, fields, "words") is not { } mapping)
        {
            return null;
        }

        var word = fields.Below(mapping, WordKeys);
        return word.Required("wrong") is { } wrong && word.Required("right") is { } right
            ? new PreferredWord(wrong.Text.Trim(), right.Text.Trim(), word.Number("since", 1900, 2100))
            : null;
    }

    private static IEnumerable<IgnoredFinding> Ignored(YamlNode node, FieldReader fields)
    {
        if (Mapping(node, fields, "ignore") is not { } mapping)
        {
            return [];
        }

        var entry = fields.Below(mapping, IgnoreKeys);
        if (entry.Node("code") is null)
        {
            entry.Report(ConfigurationRules.Required.At(entry.File, entry.Span, "code"));
        }

        ImmutableArray<string> paths = [.. entry.List("path").Select(p => p.Text.Trim('/'))];
        return entry.List("code").Select(code => new IgnoredFinding(code.Text.Trim().ToUpperInvariant(), paths, entry.Text("reason") ?? "", code.Span));
    }

    private static YamlMapping? Mapping(YamlNode node, FieldReader fields, string key)
    {
        if (node is not YamlMapping)
        {
            fields.Report(YamlRules.WrongShape, node, key, new TextKey("shape.mapping"));
        }

        return node as YamlMapping;
    }
}
