using System.Text;
using System.Xml.Linq;

namespace KexieSite.Exporting;

/// <summary>What the file says of itself (ECMA-376, part 2, clause 11): title and issuer, no times.</summary>
internal static class WordProperties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public static MemoryStream Of(OfficialText text)
    {
        var root = new XElement(
            Core + "coreProperties", new XAttribute(XNamespace.Xmlns + "cp", Core), new XAttribute(XNamespace.Xmlns + "dc", Dc), new XElement(Dc + "title", text.Title));
        if (text.Issuer.Length > 0)
        {
            root.Add(new XElement(Dc + "creator", text.Issuer));
        }

        return Xml(root);
    }

    /// <summary>A part that has an element in it.</summary>
    public static MemoryStream Xml(XElement root) =>
        new(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root.ToString(SaveOptions.DisableFormatting)));
}
