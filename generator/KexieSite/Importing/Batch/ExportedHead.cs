using System.Collections.Immutable;
using KexieSite.Configuration;
using KexieSite.Diagnostics;
using KexieSite.Model;
using KexieSite.Parsing;
using KexieSite.Paths;

namespace KexieSite.Importing.Batch;

/// <summary>
/// The front matter of a text that comes back from a Word file of <c>kexie export</c>. It is checked as if it had just been written; where the text shows another
/// title, number, signature, date or attachment, that counts, for it is what a person saw and changed.
/// </summary>
internal sealed class ExportedHead
{
    private readonly FrontMatterLines lines;
    private readonly ContentItem item;
    private readonly TextTable texts;

    private readonly bool isForeign;

    private ExportedHead(FrontMatterLines lines, ContentItem item, bool isForeign, TextTable texts, ImmutableArray<Diagnostic> notes) =>
        (this.lines, this.item, this.isForeign, this.texts, Notes) = (lines, item, isForeign, texts, notes);

    /// <summary>What a person has to know of it.</summary>
    public ImmutableArray<Diagnostic> Notes { get; }

    /// <summary>Whether the text was a draft, or has to be one: another site exported it.</summary>
    public bool IsDraft => item.IsDraft || isForeign;

    /// <summary>The front matter of a text; null, with the reason, where it cannot be used.</summary>
    /// <param name="document">The text, which has one.</param>
    /// <param name="kind">What the text is.</param>
    /// <param name="path">Where it will lie.</param>
    /// <param name="content">The site.</param>
    /// <param name="site">Which site the text is of.</param>
    /// <param name="texts">The language for keys that have to be added.</param>
    public static Checked<ExportedHead?> Of(ImportedDocument document, ContentKind kind, SourcePath path, SiteContent content, ExportingSite site, TextTable texts)
    {
        var exported = document.Exported!;
        if (FrontMatterLines.TryRead(exported.FrontMatter.Split('\n')) is not { } lines)
        {
            return new(null, [ExportedRules.Unusable.At(document.Source, null, new TextKey("import.exported.unreadable"))]);
        }

        lines.Remove("ignore");
        if (!lines.Has("kind") && content.KindIn(path) != kind)
        {
            lines.Set("kind", Key("kind", texts), CommonWords.Kinds.WordOf(kind, texts.Language));
        }

        var (read, found) = content.Read(path, Text(lines));
        var mistake = found.FirstOrDefault(d => d.Severity == Severity.Error);
        if (mistake is not null || read.Item is not { } item || !FrontMatterSplit.Of(new Loading.SourceFile(path, Text(lines), [])).Value.Lines.SequenceEqual(lines.Lines))
        {
            return new(null, [ExportedRules.Unusable.At(document.Source, null, mistake is null ? new TextKey("import.exported.unreadable") : mistake.Message(texts))]);
        }

        var visible = new VisibleFacts(document, lines, key => Key(key, texts));
        visible.Apply(item);
        var files = new ExportedFiles(document, lines, content, path, key => Key(key, texts));
        files.Apply(item);
        var waits = !site.IsThis(exported) && !(lines.Has("region") && site.IsOwn(item.Region?.Division));
        if (waits && !lines.Has("region") && Field.Named("region").Kinds.Contains(kind))
        {
            lines.Set("region", Key("region", texts), site.RegionOf(exported, texts["import.region.unknown"]));
        }

        IEnumerable<Diagnostic> told = waits ? [ExportedRules.OtherSite.At(document.Source, null, exported.Site)] : [];
        return new(new ExportedHead(lines, item, waits, texts, [.. told, .. visible.Notes, .. files.Notes]), []);
    }

    /// <summary>Whether the front matter has what a line of the text says.</summary>
    public bool Says(string key) => key is "attachments" or "title" || lines.Has(key);

    /// <summary>The front matter with its <c>---</c> lines.</summary>
    public string Write(bool isDraft, string origin, string? secrecyMark)
    {
        var written = FrontMatterLines.TryRead([.. lines.Lines])!;
        if (isDraft && !item.IsDraft)
        {
            written.Set("draft", Key("draft", texts), "true");
        }

        written.AddExtra(Key("extra", texts), texts["import.key.origin"], Guessing.YamlText.Of(origin));
        return $"---\n{(secrecyMark is null ? "" : $"# {texts.Format("import.secrecy", secrecyMark)}\n")}{string.Join('\n', written.Lines)}\n---\n";
    }

    private static string Key(string name, TextTable texts) => texts.Language == Language.English ? name : Field.Named(name).Alias;

    private static string Text(FrontMatterLines lines) => $"---\n{string.Join('\n', lines.Lines)}\n---\n";
}
