using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace KexieSite.Diagnostics;

/// <summary>
/// The texts for people in one language: lines <c>key = text</c> with <c>{0}</c> placeholders, <c>#</c> comments.
/// <c>\n</c> in a text is a line break.
/// </summary>
public sealed class TextTable
{
    private static readonly Lazy<TextTable> ChineseTexts = new(() => Embedded("zh-CN", Language.Chinese));
    private static readonly Lazy<TextTable> EnglishTexts = new(() => Embedded("en", Language.English));

    private readonly FrozenDictionary<string, string> texts;

    private TextTable(Language language, FrozenDictionary<string, string> texts)
    {
        Language = language;
        this.texts = texts;
    }

    /// <summary>The language of the texts.</summary>
    public Language Language { get; }

    /// <summary>Every key of the table.</summary>
    public ImmutableArray<string> Keys => texts.Keys;

    /// <summary>The generator's own texts in a language.</summary>
    public static TextTable For(Language language) => language == Language.English ? EnglishTexts.Value : ChineseTexts.Value;

    /// <summary>Reads a table; a later line wins over an earlier one with the same key.</summary>
    public static TextTable Parse(Language language, string source)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in source.EnumerateLines())
        {
            var equals = line.IndexOf('=');
            if (equals > 0 && line[0] != '#')
            {
                pairs[line[..equals].Trim().ToString()] = line[(equals + 1)..].Trim().ToString().Replace("\\n", "\n", StringComparison.Ordinal);
            }
        }

        return new TextTable(language, pairs.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The text of a key, or an empty string when the table has none.</summary>
    public string this[string key] => texts.GetValueOrDefault(key, "");

    /// <summary>The text of a key with its placeholders filled in.</summary>
    public string Format(string key, params IEnumerable<object> arguments)
    {
        var shown = arguments.Select(Shown).ToArray();
        return string.Format(CultureInfo.InvariantCulture, this[key], shown);
    }

    private object Shown(object argument) => argument switch
    {
        TextKey text => Format(text.Key, text.Arguments),
        BilingualText text => Language == Language.English ? text.English : text.Chinese,
        _ => argument,
    };

    private static TextTable Embedded(string name, Language language)
    {
        using var stream = typeof(TextTable).Assembly.GetManifestResourceStream($"KexieSite.Diagnostics.Texts.{name}.txt")
            ?? throw new InvalidOperationException($"the text table '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return Parse(language, reader.ReadToEnd());
    }
}
