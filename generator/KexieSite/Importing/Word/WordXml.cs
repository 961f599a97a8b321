using System.Text;
using System.Xml;
using System.Xml.Linq;
using KexieSite.Diagnostics;

namespace KexieSite.Importing.Word;

/// <summary>Reads the XML of a part. Nothing in it makes this throw, fetch anything, or use more than some hundred megabytes.</summary>
internal static class WordXml
{
    // Tables in tables in text boxes come to about a hundred; what walks over the tree recurses.
    private const int MostNested = 250;
    private const int MostNodes = 3_000_000;

    // ISO/IEC 29500 Strict has the same elements under other addresses.
    private const string Strict = "http://purl.oclc.org/ooxml/";
    private const string Transitional = "http://schemas.openxmlformats.org/";

    private static readonly XmlReaderSettings Safe = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>The root, or why there is none.</summary>
    public static (XElement? Root, DiagnosticRule? Refusal) Read(byte[] bytes)
    {
        try
        {
            if (Excess(bytes) is { } rule)
            {
                return (null, rule);
            }

            using var reader = XmlReader.Create(new MemoryStream(bytes), Safe);
            var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
            return (root.Name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal) ? ToTransitional(root) : root, null);
        }
        catch (XmlException)
        {
            var hasType = bytes.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0 || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0;
            return (null, hasType ? WordRules.DocumentType : WordRules.Damaged);
        }
        catch (ArgumentException)
        {
            // What .NET says of an encoding that it does not have.
            return (null, WordRules.Damaged);
        }
    }

    private static DiagnosticRule? Excess(byte[] bytes)
    {
        using var reader = XmlReader.Create(new MemoryStream(bytes), Safe);
        var nodes = 0;
        while (reader.Read())
        {
            nodes += 1 + reader.AttributeCount;
            if (reader.Depth > MostNested || nodes > MostNodes)
            {
                return reader.Depth > MostNested ? WordRules.TooDeep : WordRules.Swells;
            }
        }

        return null;
    }

    private static XElement ToTransitional(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            element.Name = Renamed(element.Name);
            if (element.Attributes().Any(a => a.Name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal)))
            {
                var attributes = element.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => new XAttribute(Renamed(a.Name), a.Value));
                element.ReplaceAttributes(attributes.ToList());
            }
        }

        return root;
    }

    private static XName Renamed(XName name)
    {
        if (!name.NamespaceName.StartsWith(Strict, StringComparison.Ordinal))
        {
            return name;
        }

        var path = name.NamespaceName[Strict.Length..];
        var folder = path.IndexOf('/', StringComparison.Ordinal) is var slash and > 0 ? slash : path.Length;
        return XNamespace.Get($"{Transitional}{path[..folder]}/2006{path[folder..]}") + name.LocalName;
    }
}
