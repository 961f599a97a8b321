namespace KexieSite.Chinese;

/// <summary>
/// The simplified form of traditional characters, one for one, so that a text and what is looked for in it can be compared.
/// It does not translate: a character with several simplified forms always gets its first. Source: OpenCC, see <c>NOTICE</c>.
/// </summary>
public static class SimplifiedHan
{
    private static readonly Lazy<string> Table = new(() =>
        string.Concat(EmbeddedText.Read("simplified").Split('\n').Where(line => !line.StartsWith('#'))));

    /// <summary>All pairs in a row, each a traditional character and its simplified one, by their code points.</summary>
    public static string Pairs => Table.Value;
}
