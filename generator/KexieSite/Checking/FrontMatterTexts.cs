using System.Collections.Frozen;
using KexieSite.Configuration;
using KexieSite.Model;

namespace KexieSite.Checking;

/// <summary>The values of the front matter that readers see as they were written.</summary>
internal static class FrontMatterTexts
{
    private static readonly FrozenSet<string> Shown = FrozenSet.Create(
        "title", "summary", "place", "venue", "organizers", "partners", "issuer", "author", "source", "topics", "cover", "attachments");

    // Several names in one value: what stands between them is not shown.
    private static readonly FrozenSet<string> Lists = FrozenSet.Create("organizers", "partners", "topics");

    // Below a cover or an attachment: its words, not its path.
    private static readonly FrozenSet<string> ShownBelow = FrozenSet.Create("alt", "说明", "title", "标题");

    public static IEnumerable<Passage> Of(Manuscript manuscript) =>
        manuscript.FrontMatter.Entries
            .Select(entry => (Name: Field.Keys.Find(entry.Key.Text), entry.Value))
            .Where(entry => entry.Name is not null && Shown.Contains(entry.Name))
            .SelectMany(entry => Texts(entry.Name!, entry.Value).Select(scalar => Passage(manuscript, entry.Name!, scalar)));

    private static IEnumerable<YamlScalar> Texts(string name, YamlNode node) => node switch
    {
        YamlScalar scalar => name is "cover" or "attachments" || scalar.IsEmpty ? [] : Lists.Contains(name) ? FieldReader.Split(scalar) : [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(item => Texts(name, item)),
        YamlMapping mapping => mapping.Entries.Where(e => ShownBelow.Contains(e.Key.Text)).Select(e => e.Value).OfType<YamlScalar>().Where(s => !s.IsEmpty),
        _ => [],
    };

    // A value over several lines, or with escapes, has one place for all its characters.
    private static Passage Passage(Manuscript manuscript, string name, YamlScalar scalar)
    {
        var start = manuscript.Offset(scalar.Span.Line, scalar.Span.Column);
        var kind = name == "title" ? PassageKind.Title : name == "cover" ? PassageKind.Alternative : PassageKind.Field;
        var first = Enumerable.Range(start, 2).FirstOrDefault(at => string.CompareOrdinal(manuscript.Text, at, scalar.Text, 0, scalar.Text.Length) == 0, -1);
        return new Passage(kind, 0, scalar.Text, [.. Enumerable.Range(0, scalar.Text.Length).Select(i => first < 0 ? start : first + i)]);
    }
}
