using KexieSite.Diagnostics;

namespace KexieSite.Scaffolding;

/// <summary>The files of a new site as they are kept in the program; <c>{{name}}</c> stands for what is known only when one is made.</summary>
internal static class EmbeddedTemplate
{
    /// <summary>The text of a template.</summary>
    /// <exception cref="InvalidOperationException">There is no such template: a bug of the caller.</exception>
    public static string Read(string name)
    {
        using var stream = typeof(EmbeddedTemplate).Assembly.GetManifestResourceStream($"KexieSite.Scaffolding.{name}")
            ?? throw new InvalidOperationException($"the template '{name}' is not embedded");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The text of a template in a language, with its places filled in.</summary>
    public static string Read(string name, Language language, IEnumerable<KeyValuePair<string, string>> values) =>
        values.Aggregate(
            Read((language == Language.Chinese ? "zh-CN." : "en.") + name),
            (text, value) => text.Replace("{{" + value.Key + "}}", value.Value, StringComparison.Ordinal));
}
